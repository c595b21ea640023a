import type { Note, Paper } from '../../model';
import { byPaper, type Notebook } from './types';

/** The field of ours; Hypothesis' import takes the fields it knows and passes over this one. */
export const EXTENSION = 'oncogloss';

/**
 * Notes in the file that Hypothesis' "Export" writes and its "Import" reads (client, `annotations-exporter.ts` and
 * `import-annotations.ts`): it takes target, tags, text, uri and document title. Our text positions count another text
 * than theirs, so only quote and range are given. Notes in the bin are left out.
 */
export function notesToHypothesis(notebook: Notebook): string {
  const file = {
    export_date: notebook.now,
    export_userid: '',
    client_version: 'oncogloss',
    annotations: byPaper(notebook).flatMap(({ paper, notes }) =>
      notes.map((note) => annotation(note, paper)),
    ),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function annotation(note: Note, paper: Paper) {
  const { quote, range } = note.target;
  return {
    id: note.id,
    created: note.created,
    updated: note.modified,
    uri: note.url,
    text: note.body,
    tags: note.tags,
    document: { title: paper.title },
    target: [
      {
        source: note.url,
        selector: [
          ...(range === undefined ? [] : [{ type: 'RangeSelector', ...range }]),
          { type: 'TextQuoteSelector', ...quote },
        ],
      },
    ],
    user: '',
    group: '__world__',
    hidden: false,
    permissions: { read: [], update: [], delete: [] },
    links: {},
    [EXTENSION]: {
      colour: note.colour,
      concepts: note.concepts,
      references: note.references,
      target: note.target,
      paper,
    },
  };
}
