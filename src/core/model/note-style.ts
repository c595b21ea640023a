import type { NoteColour, NoteMeaning } from './note';

/** What a colour means until the reader names it otherwise. */
export const NOTE_MEANING: Record<NoteColour, NoteMeaning> = {
  yellow: 'definition',
  green: 'method',
  blue: 'result',
  purple: 'question',
  red: 'doubt',
};

/** The ground of a highlighted passage. Text of the page keeps its own colour: contrast ≥ 7:1 with black and white. */
export const NOTE_STYLE: Record<NoteColour, { light: string; dark: string }> = {
  yellow: { light: '#fdeea3', dark: '#544a06' },
  green: { light: '#cfeecb', dark: '#1f4d25' },
  blue: { light: '#cde4fb', dark: '#1b4569' },
  purple: { light: '#e5d8fa', dark: '#463168' },
  red: { light: '#fbd9d2', dark: '#6a2a20' },
};
