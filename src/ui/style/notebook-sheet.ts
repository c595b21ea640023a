import notebook from './notebook.css?inline';
import panel from './panel.css?inline';
import { type CategoryStyles, pageSheet } from './sheet';

/** The style sheet of the notebook. Lists and fields are those of the panel. */
export function notebookSheet(styles: CategoryStyles): string {
  return [pageSheet(styles), panel, notebook].join('\n');
}
