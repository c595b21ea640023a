/** What the manifest runs on every page of a journal: one small file without loader. Wiring only. */
import { openGate } from './gate';

openGate(document);
