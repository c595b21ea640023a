import { NOTE_COLOURS, type NoteColour } from '../../core/model';
import type { NotebookPlace, NotebookView } from '../../ui/notebook/types';

const PAGE = 'src/extension/notebook/index.html';
const VIEWS: readonly NotebookView[] = ['notes', 'bin', 'files', 'settings'];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Path of the notebook inside the extension, at a view, a paper, or what a search finds. */
export const notebookPage = (place: Partial<NotebookPlace> = {}): string => `${PAGE}${notebookHash(place)}`;

/** The fragment that names a place: `#paper=doi%3A10.5555%2F1&tag=exam`; '' for the whole notebook. */
export function notebookHash(place: Partial<NotebookPlace>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(place)) {
    if (value !== undefined && value !== '' && !(name === 'view' && value === 'notes'))
      params.set(name, value);
  }
  const text = params.toString();
  return text && `#${text}`;
}

/** What a fragment names. What it does not name, or names wrongly, is left out. */
export function placeOfHash(hash: string): NotebookPlace {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const said = (name: string, most: number) => params.get(name)?.slice(0, most) || undefined;
  const view = VIEWS.find((one) => one === params.get('view')) ?? 'notes';
  const colour = NOTE_COLOURS.find((one): one is NoteColour => one === params.get('colour'));
  const day = (name: string) => (DAY.test(params.get(name) ?? '') ? said(name, 10) : undefined);
  const [paper, tag, concept, since, until] = [
    said('paper', 4_000),
    said('tag', 300),
    said('concept', 100),
    day('since'),
    day('until'),
  ];
  return {
    view,
    query: said('query', 500) ?? '',
    ...(paper && { paper }),
    ...(tag && { tag }),
    ...(concept && { concept }),
    ...(colour && { colour }),
    ...(since && { since }),
    ...(until && { until }),
  };
}
