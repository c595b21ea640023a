import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../../../src/ui/panel/Panel';
import type { PanelNotes, PanelNotesActions } from '../../../../src/ui/panel/types';
import { noteOf } from '../../gallery/notes';
import { panel, panelActions } from '../../gallery/panel';
import { clear, named, press, seen, show } from '../render';

afterEach(clear);

const tab = (notes: Partial<PanelNotes> = {}, actions: Partial<PanelNotesActions> = {}) =>
  show(
    <Panel
      {...panel}
      tab="notes"
      notes={{ ...panel.notes, ...notes }}
      actions={{ ...panelActions, notes: { ...panelActions.notes, ...actions } }}
    />,
  );

describe('the notes in the panel', () => {
  it('say what to do while there are none, and that they are being fetched before that is known', () => {
    expect(seen(tab({ list: null, others: [] }).querySelector('[role=tabpanel]'))).toBe(
      'Reading the notes …',
    );
    const none = seen(tab({ list: [], others: [] }).querySelector('[role=tabpanel]'));
    expect(none).toContain('Select a passage of the paper');
    expect(none).toContain('Open notebook');
    expect(none).not.toContain('Save');
  });

  it('keep those on another version apart, and lead to no place on this page', () => {
    const at = tab();
    const other = at.querySelector('.other-notes');
    expect(seen(other)).toContain('Notes on another version of this paper 1');
    expect(seen(other)).toContain('version 1');
    expect(seen(other)).toContain('Cut from version 2?');
    expect(other?.querySelector('button.passage')).toBeNull();
    expect(at.querySelector('.notes')?.textContent).not.toContain('Cut from version 2?');
  });

  it('list the text of a lost one', () => {
    const lost = tab().querySelector('[data-placing=lost]');
    expect(seen(lost)).toContain('Persister cells that outlive');
    expect(seen(lost)).toContain('was not found on this page');
  });

  it('go to a place, and ask about an uncertain one', () => {
    const onJump = vi.fn();
    const onConfirm = vi.fn();
    const at = tab({}, { onJump, onConfirm });
    press(at.querySelectorAll('button.passage')[1] as HTMLElement);
    expect(onJump.mock.lastCall?.[0].id).toBe('n2');
    press(named('Yes, here'));
    expect(onConfirm.mock.lastCall?.[0].id).toBe('n3');
    expect(onConfirm.mock.lastCall?.[1]).toBe(true);
  });

  it('take back what was thrown away, and are saved in the format chosen', () => {
    const onRestore = vi.fn();
    const onExport = vi.fn();
    const at = tab({ thrown: noteOf() }, { onRestore, onExport });
    press(named('Undo'));
    expect(onRestore).toHaveBeenCalledOnce();
    const choice = at.querySelector<HTMLSelectElement>('.note-export select') as HTMLSelectElement;
    expect(choice.options).toHaveLength(9);
    press(named('Save the notes on this paper as a file'));
    expect(onExport).toHaveBeenCalledWith('markdown');
  });
});
