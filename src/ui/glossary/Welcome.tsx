import type { Category } from '../../core/model';
import { CategoryMark } from '../common/CategoryMark';
import { formatNumber, useText } from '../i18n';
import type { GlossaryEntry } from './types';

interface WelcomeProps {
  entries: readonly GlossaryEntry[];
  categories: readonly Category[];
  onCategory(category: Category): void;
}

/** Entries named for each category: those that most others are linked to. */
const BEGIN_WITH = 5;

function central(entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  return entries
    .filter(({ gloss }) => gloss)
    .sort((a, b) => b.links - a.links)
    .slice(0, BEGIN_WITH);
}

/** What the glossary holds and where to begin, while no concept is open. */
export function Welcome({ entries, categories, onCategory }: WelcomeProps) {
  const t = useText();
  return (
    <div class="welcome">
      <p class="gloss">{t('glossaryIntro', formatNumber(entries.length))}</p>
      <div class="chapters">
        {categories.map((category) => {
          const own = entries.filter((entry) => entry.category === category);
          const begin = central(own);
          return (
            <section key={category} class="chapter">
              <h2>
                <button type="button" class="chapter-name" onClick={() => onCategory(category)}>
                  <CategoryMark category={category} />
                  <span class="count">{formatNumber(own.length)}</span>
                </button>
              </h2>
              <p>{t(`about_${category}`)}</p>
              {begin.length > 0 && (
                <p class="entry">
                  <span class="entry-head">{t('glossaryBegin')}</span>{' '}
                  {begin.map(({ id, label }, at) => (
                    <span key={id}>
                      {at > 0 && ', '}
                      <a href={`#${id}`}>{label}</a>
                    </span>
                  ))}
                </p>
              )}
            </section>
          );
        })}
      </div>
    </div>
  );
}
