export { askBackground, askPage, type Handlers, handleInBackground, handleInPage } from './channel';
export type { BackgroundMessages, PageMessages, RelatedReply } from './protocol';
