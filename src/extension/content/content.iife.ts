/** The main script of a page, which the gate brings in: one file without loader. Wiring only. */
import { offerMain } from './gate/contract';
import { start } from './start';

offerMain({ start });
