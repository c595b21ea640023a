import { useState } from 'preact/hooks';
import { CappedList } from '../common/CappedList';
import { formatNumber, useText } from '../i18n';
import { FilterField } from '../panel/FilterField';
import type { Contents, NotebookPaper } from './types';

/** Rows until the reader asks for all. */
const CAP = 100;
/** From so many papers on, a field narrows them. */
const MANY = 12;

const speaksOf = ({ paper }: NotebookPaper, words: string) =>
  [paper.title, ...paper.authors, paper.journal, paper.year].join(' ').toLowerCase().includes(words);

/** All papers that have notes, changed last first. */
export function PaperIndex({ contents, chosen }: { contents: Contents; chosen: string | undefined }) {
  const t = useText();
  const [filter, setFilter] = useState('');
  const { papers, notes } = contents;
  const words = filter.trim().toLowerCase();
  const shown = words === '' ? papers : papers.filter((paper) => speaksOf(paper, words));
  return (
    <nav class="paper-index" aria-label={t('notebookPapers')}>
      {papers.length > MANY && (
        <FilterField
          label={t('notebookPapersFilter')}
          value={filter}
          said={words && t('notesShown', formatNumber(shown.length), formatNumber(papers.length))}
          onInput={setFilter}
        />
      )}
      {/* biome-ignore lint/a11y/useValidAnchor: the address without a paper is the whole notebook. */}
      <a class="paper-row all" href="#" aria-current={chosen === undefined ? 'true' : undefined}>
        <span>{t('notebookAll')}</span>
        <span class="count">{formatNumber(notes)}</span>
      </a>
      <CappedList items={shown} cap={CAP} label={t('notebookPapers')}>
        {({ paper, count, href }) => (
          <li key={paper.key}>
            <a class="paper-row" href={href} aria-current={paper.key === chosen ? 'true' : undefined}>
              <span>
                <span class="paper-row-title">{paper.title || paper.url}</span>
                <span class="small">{sourceOf(paper)}</span>
              </span>
              <span class="count">{formatNumber(count)}</span>
            </a>
          </li>
        )}
      </CappedList>
    </nav>
  );
}

/** "Stone A et al. · Journal of Oncology 2026": one line on a paper. */
export function sourceOf({ authors, journal, year }: NotebookPaper['paper']): string {
  const [first] = authors;
  const who = first === undefined ? '' : authors.length > 1 ? `${first} et al.` : first;
  return [who, [journal, year].filter(Boolean).join(' ')].filter(Boolean).join(' · ');
}
