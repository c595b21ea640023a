import { defaultSettings } from '../../core/model';
import type { PanelActions, PanelNotes, PanelProps } from '../../ui/panel/types';
import type { ReferencesActions } from '../../ui/references/types';
import { linksFor } from '../views/references';

/** What is known of a paper that has not been looked at: nothing. Put in place of the paper before. */
export const unread = {
  host: '',
  access: 'none',
  unknown: false,
  waiting: true,
  page: null,
  identity: null,
  map: null,
  categories: [],
  terms: null,
  beside: null,
  news: { on: false, concepts: null },
  detail: null,
} as const satisfies Partial<PanelProps>;

/** Notes that were not asked for. What the reader is writing stays: it may be found again with its paper. */
export const unreadNotes = { list: null, others: [], thrown: null } as const satisfies Partial<PanelNotes>;

/** The panel before it has looked anywhere. */
export function initialPanel(actions: PanelActions, references: ReferencesActions): PanelProps {
  return {
    ...unread,
    subject: null,
    tab: 'paper',
    settings: defaultSettings,
    references: {
      overview: null,
      linksOf: linksFor(undefined),
      actions: references,
    },
    notes: { ...unreadNotes, names: {}, tags: [], edits: new Map() },
    followed: [],
    search: { query: '', busy: false, concepts: [], references: [], articles: [] },
    actions,
  };
}
