import type { PanelActions, PanelProps } from '../../ui/panel/types';
import type { ReferencesActions } from '../../ui/references/types';
import { askBackground, askPage } from '../messages';
import { translate } from '../platform/runtime';
import { openAddress } from '../platform/tabs';
import { type PopupControl, popupActions } from '../popup/actions';
import { referencesActions } from '../views/references';
import { notesActions } from './notes';

/** What the actions need of the panel. */
export interface PanelControl extends PopupControl {
  /** Title of the paper. */
  title(): string;
  show(change: Partial<PanelProps>): void;
  notes(): PanelProps['notes'];
  page(): PanelProps['page'];
}

type JumpTarget = Parameters<typeof askPage<'jump'>>[2]['target'];

/** What the reader can do in the panel: all that the popup can, and what only the panel shows. */
export function panelActions(control: PanelControl): {
  actions: PanelActions;
  references: ReferencesActions;
} {
  const attempt = (work: () => Promise<unknown>) => {
    control.forgive();
    work().catch((error: unknown) => control.fail(error instanceof Error ? error.message : String(error)));
  };
  const jump = (target: JumpTarget, index?: number) =>
    attempt(async () => {
      const tab = control.tab();
      const params = { target, ...(index !== undefined && { index }) };
      if (tab && !(await askPage(tab.id, 'jump', params))) control.fail(translate('jumpNowhere'));
    });
  const { onPanel: _here, ...shared } = popupActions(control);
  return {
    actions: {
      ...shared,
      onTab: (tab) => control.show({ tab, detail: null }),
      onCell: (section, category) => jump({ section, category }),
      onReference: (listed) => jump({ listed }),
      onMark: (key, mark) =>
        attempt(async () => {
          const stored = await askBackground('mark-article', { key, mark });
          if (!stored.ok) throw new Error(stored.message);
        }),
      onArticle: (url) => attempt(() => openAddress(url)),
      notes: notesActions(control, attempt),
    },
    references: referencesActions({ title: control.title, jump }),
  };
}
