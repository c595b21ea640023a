import { useState } from 'preact/hooks';
import type { Category } from '../../core/model';
import { useText } from '../i18n';
import { Section } from '../options/Section';
import { Draft } from './Draft';
import { FileDrop } from './FileDrop';
import { ImportBar } from './ImportBar';
import type { ImportProgress, VocabularyActions, VocabularyResult, VocabularyRow } from './types';
import { VocabularyItem } from './VocabularyItem';
import { vocabularyWords } from './words';

export interface VocabulariesProps {
  vocabularies: readonly VocabularyRow[];
  categories: readonly Category[];
  /** The line of a category on light pages. */
  colourOf(category: Category): string;
  /** The import under way; absent: none is. */
  progress?: ImportProgress;
  /** What came of the last one. */
  result?: VocabularyResult;
  actions: VocabularyActions;
}

/** The section of the options on vocabularies of the reader's own: files in, and what can be done with each. */
export function Vocabularies(props: VocabulariesProps) {
  const { vocabularies, categories, colourOf, progress, result, actions } = props;
  const t = useText();
  const [file, setFile] = useState<File | null>(null);
  /** The reader has been in the form, so the focus stood in it when it went. */
  const [been, setBeen] = useState(false);
  const choose = (chosen: File) => {
    setFile(chosen);
    setBeen(true);
  };
  return (
    <Section id="vocabularies" heading={t('optionsVocabularies')}>
      <p class="small">{t('vocabulariesHint')}</p>
      {vocabularies.length === 0 ? (
        <p class="small">{t('vocabulariesNone')}</p>
      ) : (
        <ul class="vocabularies" aria-label={t('optionsVocabularies')}>
          {vocabularies.map((vocabulary) => (
            <VocabularyItem key={vocabulary.id} {...{ vocabulary, categories, actions }} />
          ))}
        </ul>
      )}
      <h3>{t('vocabularyImport')}</h3>
      {progress ? (
        <ImportBar progress={progress} onCancel={actions.onCancel} />
      ) : file ? (
        <Draft
          key={file.name}
          {...{ file, categories, colourOf }}
          onStart={(wish) => {
            setFile(null);
            actions.onImport(file, wish);
          }}
          onPutAway={() => setFile(null)}
        />
      ) : (
        <>
          <FileDrop focus={been} onFile={choose} />
          <p class="small">{t('vocabularyColumns')}</p>
        </>
      )}
      <p class="small import-result" role="status">
        {!progress && !file && result && vocabularyWords(t, result)}
      </p>
    </Section>
  );
}
