import { browserMessages } from './catalogue/browser';
import { citingMessages } from './catalogue/citing';
import { collectionsMessages } from './catalogue/collections';
import { historyMessages } from './catalogue/history';
import { lexiconMessages } from './catalogue/lexicon';
import { notesMessages } from './catalogue/notes';
import { vocabulariesMessages } from './catalogue/vocabularies';

/** What pages (content scripts, popup, options, …) ask of the background: one catalogue file for each matter. */
export const backgroundMessages = {
  ...lexiconMessages,
  ...browserMessages,
  ...citingMessages,
  ...historyMessages,
  ...notesMessages,
  ...collectionsMessages,
  ...vocabulariesMessages,
};

export type BackgroundMessages = typeof backgroundMessages;
export type PageMessages = typeof import('./catalogue/page').pageMessages;
