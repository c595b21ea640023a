import { ExternalLink } from '../common/ExternalLink';
import { useText } from '../i18n';
import { NoteExport } from '../notes/NoteExport';
import { sourceOf } from './PaperIndex';
import type { NotebookActions, NotebookPaper } from './types';

interface PaperHeadProps {
  chosen: NotebookPaper;
  actions: NotebookActions;
}

/** Which paper the notes are on, where it can be read, and its notes as a file. */
export function PaperHead({ chosen: { paper, url }, actions }: PaperHeadProps) {
  const t = useText();
  const source = [sourceOf(paper), paper.version && t('paperVersion', paper.version)].filter(Boolean);
  return (
    <header class="paper-head">
      <h2 class="paper-title">{paper.title || paper.url}</h2>
      <p class="small">{source.join(' · ')}</p>
      <div class="paper-tools">
        {url && <ExternalLink url={url}>{t('notebookOpenPaper')}</ExternalLink>}
        <details>
          <summary>{t('notesExport')}</summary>
          <NoteExport
            what={t('notesOfPaper')}
            onExport={(format) => actions.onExport(format, paper)}
            onUpdate={(file) => actions.onUpdate(file, paper)}
          />
        </details>
      </div>
    </header>
  );
}
