/** The content script: one file without loader. Wiring only. */
import { startOnce } from './start';

startOnce(document);
