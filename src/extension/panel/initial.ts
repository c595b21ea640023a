import { defaultSettings } from '../../core/model';
import type { PanelActions, PanelProps } from '../../ui/panel/types';
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
  detail: null,
} as const satisfies Partial<PanelProps>;

/** The panel before it has looked anywhere. */
export function initialPanel(actions: PanelActions, references: ReferencesActions): PanelProps {
  return {
    ...unread,
    subject: null,
    tab: 'paper',
    settings: defaultSettings,
    news: { on: false, concepts: null },
    references: {
      overview: null,
      linksOf: linksFor(undefined),
      actions: references,
    },
    followed: [],
    search: { query: '', busy: false, concepts: [], references: [], articles: [] },
    actions,
  };
}
