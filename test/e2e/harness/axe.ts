import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Tab } from './types';

const AXE = readFileSync(
  fileURLToPath(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
);

/** What axe finds in a page; a function made of its source passes the policy of extension pages where eval would not. */
export const violations = async (tab: Tab): Promise<string[]> => {
  const run = new Function(
    `${AXE};return window.axe.run(document).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' | ')));`,
  ) as () => Promise<string[]>;
  return tab.evaluate(run);
};
