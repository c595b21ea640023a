export { askBackground, askPage } from './ask';
export type { RelatedReply } from './catalogue/lexicon';
export type { BackgroundMessages, PageMessages } from './protocol';
export { hearInView, tellViews } from './views';
