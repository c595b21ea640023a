import panel from './panel.css?inline';
import map from './panel-map.css?inline';
import { type CategoryStyles, pageSheet } from './sheet';

/** The bars of the map: SVG takes no colour from `mark`. */
function bars(styles: CategoryStyles): string {
  return Object.keys(styles)
    .map((category) => `.og .map-bar rect[data-category=${category}]{fill:var(--og-${category})}`)
    .join('\n');
}

/** The style sheet of the side panel. */
export function panelSheet(styles: CategoryStyles): string {
  return [pageSheet(styles), bars(styles), panel, map].join('\n');
}
