import type { ComponentChild } from 'preact';
import type { Note } from '../../../src/core/model';
import { NoteBar } from '../../../src/ui/notes/NoteBar';
import { NoteCard } from '../../../src/ui/notes/NoteCard';
import { NoteList } from '../../../src/ui/notes/NoteList';
import { ThrownBar } from '../../../src/ui/notes/ThrownBar';
import type { ListedNote, NoteActions, NoteCardProps } from '../../../src/ui/notes/types';

const nothing = () => {};

/** A note on an invented passage. */
export function noteOf(change: Partial<Note> = {}): Note {
  return {
    id: 'n1',
    paper: 'doi:10.5555/jio.2019.0033',
    created: '2026-11-02T10:00:00.000Z',
    modified: '2026-11-02T10:00:00.000Z',
    colour: 'yellow',
    body: '',
    tags: [],
    concepts: [],
    references: [],
    url: 'https://journal.example.org/article/1',
    target: {
      quote: {
        exact: 'Persister cells that outlive the first weeks of treatment can later gain a lasting mutation.',
        prefix: 'as was shown. ',
        suffix: ' This was seen',
      },
      position: { start: 100, end: 190 },
    },
    ...change,
  };
}

const written = noteOf({
  id: 'n2',
  colour: 'purple',
  body: 'Does this hold for **lung** only?\n\n- compare with the *melanoma* data\n- ask in the seminar',
  tags: ['persisters', 'seminar'],
  concepts: ['drug-tolerant-persister'],
});

const concepts = [
  { id: 'drug-tolerant-persister', label: 'Drug-tolerant persister cell', category: 'resistance' },
  { id: 'acquired-resistance', label: 'Acquired resistance', category: 'resistance' },
] as const;

export const noteCard: NoteCardProps = {
  note: written,
  names: {},
  placing: 'exact',
  save: { state: 'saved' },
  tags: ['persisters', 'seminar', 'exam'],
  concepts,
  references: [{ identifier: { kind: 'doi', value: '10.5555/jio.2019.0033' }, label: 'Harrow 2019' }],
  fresh: false,
  onChange: nothing,
  onRetry: nothing,
  onDelete: nothing,
  onConfirm: nothing,
  onClose: nothing,
};

const bar = {
  names: {},
  last: 'green',
  onHighlight: nothing,
  onNote: nothing,
  onUndo: nothing,
  onCopy: nothing,
  onClose: nothing,
} as const;

export const listed: ListedNote[] = [
  { note: noteOf({ tags: ['exam'] }), placing: 'exact', concepts: [] },
  { note: written, placing: 'moved', concepts: concepts.slice(0, 1) },
  { note: noteOf({ id: 'n3', colour: 'red', body: 'n = 3?' }), placing: 'uncertain', concepts: [] },
  { note: noteOf({ id: 'n4', colour: 'blue' }), placing: 'lost', concepts: [] },
];

export const noteActions: NoteActions = {
  onJump: nothing,
  onEdit: async () => ({ state: 'saved' }),
  onDelete: nothing,
  onConfirm: nothing,
};

const card = (content: ComponentChild) => <div class="og card-surface">{content}</div>;

export const noteExhibits: Record<string, { kind: 'card' | 'panel'; content: ComponentChild }> = {
  'note-bar': { kind: 'card', content: card(<NoteBar {...bar} />) },
  'note-bar-made': { kind: 'card', content: card(<NoteBar {...bar} made="green" />) },
  'note-bar-touch': { kind: 'card', content: card(<NoteBar {...bar} touch />) },
  'note-bar-thrown': { kind: 'card', content: card(<ThrownBar onUndo={nothing} onClose={nothing} />) },
  'note-card': { kind: 'card', content: card(<NoteCard {...noteCard} />) },
  'note-card-failed': {
    kind: 'card',
    content: card(
      <NoteCard
        {...noteCard}
        note={noteOf()}
        placing="uncertain"
        save={{ state: 'failed', kind: 'quota', message: 'QuotaExceededError' }}
      />,
    ),
  },
  'note-list': {
    kind: 'panel',
    content: (
      <div class="og" style={{ padding: '16px' }}>
        <NoteList
          notes={listed}
          names={{ red: 'not sure' }}
          filter={{}}
          onFilter={nothing}
          tags={['exam']}
          edits={new Map()}
          {...noteActions}
        />
      </div>
    ),
  },
};
