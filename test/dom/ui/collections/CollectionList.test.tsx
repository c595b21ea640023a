import { afterEach, describe, expect, it, vi } from 'vitest';
import { CollectionList } from '../../../../src/ui/collections/CollectionList';
import type {
  CollectionEntry,
  CollectionListActions,
  ImportResult,
} from '../../../../src/ui/collections/types';
import { clear, show } from '../render';

afterEach(clear);

const bundled: CollectionEntry = { id: 'b', title: 'Bundled', bundled: true, articles: 10, unseen: 0 };
const own: CollectionEntry = { id: 'a', title: 'Mine', bundled: false, articles: 2, unseen: 1 };

function list(collections: CollectionEntry[], result?: ImportResult) {
  const actions = {
    onRename: vi.fn(),
    onRemove: vi.fn(),
    onSeen: vi.fn(),
    onExport: vi.fn(),
    onImport: vi.fn(),
  } satisfies CollectionListActions;
  const root = show(
    <CollectionList collections={collections} actions={actions} {...(result && { result })} />,
  );
  return { root, actions };
}
const button = (root: Element, words: string) =>
  [...root.querySelectorAll('button')].find((b) => b.textContent === words) as HTMLButtonElement;
const rest = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the list of collections', () => {
  it('offers no change of a bundled one', () => {
    const { root } = list([bundled]);
    expect([...root.querySelectorAll('.collection button')].map((b) => b.textContent)).toEqual(['Save']);
  });

  it('removes only after asking', async () => {
    const { root, actions } = list([own]);
    button(root, 'Remove').click();
    await rest();
    expect(actions.onRemove).not.toHaveBeenCalled();
    button(root, 'Keep it').click();
    await rest();
    button(root, 'Remove').click();
    await rest();
    button(root, 'Remove it').click();
    expect(actions.onRemove).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('renames, and saves in the chosen format', async () => {
    const { root, actions } = list([own]);
    button(root, 'Rename').click();
    await rest();
    const field = root.querySelector('.collection-name input') as HTMLInputElement;
    field.value = 'Other';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await rest();
    (root.querySelector('.collection-name') as HTMLFormElement).requestSubmit();
    expect(actions.onRename).toHaveBeenCalledWith('a', 'Other');
    await rest();
    const choice = root.querySelector('.collection-export select') as HTMLSelectElement;
    choice.value = 'ris';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await rest();
    button(root, 'Save').click();
    expect(actions.onExport).toHaveBeenCalledWith('ris', 'a');
  });

  it('says where and why a file was refused', () => {
    const { root } = list([own], {
      ok: false,
      file: 'list.bib',
      reason: 'not-closed',
      line: 217,
      detail: '@article{doe',
    });
    expect(root.querySelector('[role=status]')?.textContent).toBe(
      'The file was not taken over. Nothing was changed.\nlist.bib, line 217: something is opened here and never closed:\n@article{doe',
    );
  });
});
