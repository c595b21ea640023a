import type { ComponentChild } from 'preact';
import { CATEGORIES, CATEGORY_STYLE } from '../../../src/core/model';
import { TermCard } from '../../../src/ui/card/TermCard';
import type { ConceptDetail, VocabularyEntry } from '../../../src/ui/card/types';
import type { VocabularyActions, VocabularyRow } from '../../../src/ui/vocabularies/types';
import { Vocabularies, type VocabulariesProps } from '../../../src/ui/vocabularies/Vocabularies';
import { plainDetail } from './fixtures';

const nothing = () => {};

export const vocabularyActions: VocabularyActions = {
  onImport: nothing,
  onCancel: nothing,
  onChange: nothing,
  onRemove: nothing,
};

export const diseases: VocabularyRow = {
  id: 'v1',
  name: 'Human diseases',
  category: 'clinical',
  on: true,
  concepts: 11_234,
  forms: 23_400,
  left: 312,
  file: 'diseases.obo',
  format: 'obo',
  imported: '2026-11-24T10:00:00.000Z',
  style: CATEGORY_STYLE.clinical,
};

export const lab: VocabularyRow = {
  id: 'v2',
  name: 'Names of our laboratory',
  category: 'model',
  colour: '#c2185b',
  on: false,
  concepts: 42,
  forms: 61,
  left: 0,
  file: 'laboratory names.csv',
  format: 'csv',
  imported: '2026-11-23T10:00:00.000Z',
  style: { ...CATEGORY_STYLE.model, light: '#c2185b', dark: '#d3598a' },
};

/** The section as it stands in the options. */
export const vocabulariesWith = (more: Partial<VocabulariesProps> = {}): VocabulariesProps => ({
  vocabularies: [diseases, lab],
  categories: CATEGORIES,
  colourOf: (category) => CATEGORY_STYLE[category].light,
  actions: vocabularyActions,
  ...more,
});

export const anoikisEntry: VocabularyEntry = {
  id: 'v2:7',
  label: 'anoikis assay',
  category: 'model',
  vocabulary: 'Names of our laboratory',
  gloss: 'Cells are kept from adhering for 24 hours; those that live are counted.',
  synonyms: ['detachment assay'],
  codes: [{ label: 'LAB:0007', url: '', exact: true }],
};

const processEntry: VocabularyEntry = {
  id: 'v1:17',
  label: 'anoikis',
  category: 'clinical',
  vocabulary: 'Processes',
  gloss: 'Apoptosis triggered by inadequate or inappropriate adherence to substrate.',
  synonyms: ['detachment induced cell death', 'suspension induced apoptosis'],
  codes: [{ label: 'GO:0043276', url: 'https://www.ebi.ac.uk/QuickGO/term/GO:0043276', exact: true }],
};

/** A term that only a vocabulary knows. */
export const vocabularyDetail: ConceptDetail = {
  concept: {
    id: 'v1:3',
    label: 'Bernard-Soulier syndrome type A1',
    category: 'clinical',
    synonyms: ['BSSA1'],
    codes: [],
    relations: {},
  },
  codes: [{ label: 'DOID:0111045', url: 'http://purl.obolibrary.org/obo/DOID_0111045', exact: true }],
  facts: [],
  relations: [],
  related: [],
  vocabulary: 'Human diseases',
};

const callbacks = {
  onStep: nothing,
  onConcept: nothing,
  onGlossary: nothing,
  onCopy: () => Promise.resolve(true),
  onClose: nothing,
};

const section = (more: Partial<VocabulariesProps>) => ({
  kind: 'options' as const,
  content: (
    <div class="og">
      <div class="options" style="display:block">
        <Vocabularies {...vocabulariesWith(more)} />
      </div>
    </div>
  ),
});
const card = (content: ComponentChild) => ({
  kind: 'card' as const,
  content: <div class="og card-surface">{content}</div>,
});

export const vocabularyExhibits = {
  'options-vocabularies': section({
    result: { ok: true, name: 'Human diseases', concepts: 11_234, forms: 23_400, left: 312 },
  }),
  'options-vocabularies-none': section({
    vocabularies: [],
    result: {
      ok: false,
      file: 'diseases.obo',
      kind: 'file',
      line: 1234,
      reason: 'a quotation mark that is never closed',
    },
  }),
  'options-vocabularies-import': section({
    vocabularies: [lab],
    progress: { file: 'diseases.obo', stage: 'compile', share: 0.56 },
  }),
  'term-claims': card(
    <TermCard
      surface="anoikis"
      detail={{ ...plainDetail, also: [processEntry, anoikisEntry] }}
      place={{ index: 1, total: 3 }}
      {...callbacks}
    />,
  ),
  'term-vocabulary': card(
    <TermCard surface="BSSA1" detail={vocabularyDetail} place={{ index: 1, total: 1 }} {...callbacks} />,
  ),
};
