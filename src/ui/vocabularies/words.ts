import type { VocabularyFormat } from '../../core/model';
import { formatNumber, type MessageKey, type Translate } from '../i18n';
import type { VocabularyResult, VocabularyRow } from './types';

/** Formats as those who use them write them. Not translated. */
const FORMATS: Record<VocabularyFormat, string> = {
  csv: 'CSV',
  tsv: 'TSV',
  yaml: 'YAML',
  json: 'JSON',
  obo: 'OBO',
  'skos-turtle': 'SKOS, Turtle',
  'skos-rdfxml': 'SKOS, RDF/XML',
  'skos-jsonld': 'SKOS, JSON-LD',
};

const termCount = (t: Translate, count: number) =>
  count === 1 ? t('vocabularyTerm') : t('vocabularyTerms', formatNumber(count));
const formCount = (t: Translate, count: number) =>
  count === 1 ? t('vocabularyForm') : t('vocabularyForms', formatNumber(count));

const day = (iso: string) => new Date(iso).toLocaleDateString(undefined, { dateStyle: 'medium' });

/** What stands below the name of a vocabulary: how much of it there is, and where it is from. */
export function vocabularyFacts(t: Translate, vocabulary: VocabularyRow): string {
  const { concepts, forms, left, format, file, imported } = vocabulary;
  return [
    termCount(t, concepts),
    formCount(t, forms),
    left > 0 ? t('vocabularyLeft', formatNumber(left)) : '',
    file,
    FORMATS[format],
    t('vocabularyDate', day(imported)),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What came of an import. A refused file says where and why. */
export function vocabularyWords(t: Translate, result: VocabularyResult): string {
  if (result.ok) {
    const { name, concepts, forms, left } = result;
    const done = t('vocabularyDone', name, termCount(t, concepts), formCount(t, forms));
    return left > 0 ? `${done}\n${t('vocabularyDoneLeft', formCount(t, left))}` : done;
  }
  const { file } = result;
  if ('cancelled' in result) return t('vocabularyCancelled', file);
  const { kind, line, reason } = result;
  if (kind === 'quota')
    return [t('vocabularyRefused'), t('storeFault_quota' satisfies MessageKey)].join('\n');
  const place = line === undefined ? file : t('importLine', file, formatNumber(line));
  return [t('vocabularyRefused'), `${place}: ${reason}`].join('\n');
}

/** A name to begin with: "human-disease_ontology.obo" → "human disease ontology". */
export const nameOfFile = (file: string): string =>
  file
    .replace(/\.[^.]*$/, '')
    .replace(/[_\s-]+/g, ' ')
    .trim()
    .slice(0, 100) || file;
