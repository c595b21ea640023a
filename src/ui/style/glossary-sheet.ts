import type { LineStyle } from '../../core/model';
import glossary from './glossary.css?inline';
import graph from './glossary-graph.css?inline';
import index from './glossary-index.css?inline';
import leaf from './glossary-leaf.css?inline';
import print from './glossary-print.css?inline';
import { type CategoryStyles, pageSheet, variables } from './sheet';
import { LIGHT } from './tokens';

/** How the ticks of the graph draw a line style, in CSS. */
const TICKS: Record<LineStyle, string> = {
  solid: '',
  dashed: 'stroke-dasharray:5 2.5;',
  dotted: 'stroke-dasharray:0.1 4;stroke-linecap:round;',
  double: 'd:path("M0 -1.5H20M0 1.5H20");',
  wavy: 'd:path("M0 0q2.5 -4 5 0t5 0 5 0 5 0");',
};

function ticks(styles: CategoryStyles): string {
  return Object.entries(styles)
    .map(
      ([category, { line, thickness }]) =>
        `.og .tick[data-category=${category}]{stroke:var(--og-${category});stroke-width:${thickness}px;${TICKS[line]}}`,
    )
    .join('\n');
}

/** Paper is light, whatever the screen is. */
function onPaper(styles: CategoryStyles): string {
  const marks = Object.entries(styles)
    .map(([category, { light }]) => `--og-${category}:${light};`)
    .join('');
  return `@media print{.og.og:not([data-theme]){color-scheme:light;${variables(LIGHT)}${marks}--og-paper:#fff}}`;
}

/** The style sheet of the glossary page, for the screen and for paper. */
export function glossarySheet(styles: CategoryStyles): string {
  return [pageSheet(styles), index, leaf, glossary, graph, ticks(styles), onPaper(styles), print].join('\n');
}
