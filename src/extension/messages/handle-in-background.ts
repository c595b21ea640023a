import { type Handlers, handle } from './handle';
import { type BackgroundMessages, backgroundMessages } from './protocol';

/** Answers what pages ask of the background. Apart from `handle`, so that no page carries the schemas of these. */
export const handleInBackground = (handlers: Handlers<BackgroundMessages>) =>
  handle('background', backgroundMessages, handlers);
