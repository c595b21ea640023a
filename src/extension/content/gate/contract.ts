import type { Answer } from '../../platform/reply';
import type { ScriptName } from '../scripts';

/** What the gate lends to the main script. */
export interface GateTools {
  doc: Document;
  /** Ends Oncogloss in this document. */
  life: AbortController;
  /** Runs a further script in this isolated world. @throws Error when it cannot be had. */
  load(script: ScriptName): Promise<void>;
}

/** What the main script of a page brings. */
export interface Main {
  /** Starts it; gives what answers the messages of the popup and the background from now on. */
  start(tools: GateTools): Promise<Answer>;
}

/** Under this key the main script leaves itself in the isolated world, for the gate to take. */
const KEY = Symbol.for('oncogloss.main');
const world = globalThis as { [KEY]?: Main };

export function offerMain(main: Main): void {
  world[KEY] = main;
}

export const offeredMain = (): Main | undefined => world[KEY];
