import { browserMessages } from './catalogue/browser';
import { lexiconMessages } from './catalogue/lexicon';

/** What pages (content scripts, popup, options, …) ask of the background: one catalogue file for each matter. */
export const backgroundMessages = { ...lexiconMessages, ...browserMessages };

export type BackgroundMessages = typeof backgroundMessages;
export type PageMessages = typeof import('./catalogue/page').pageMessages;
