import { describe, expect, it } from 'vitest';
import { BLOCK_BREAK, SEAM } from '../../../../src/core/model';
import { conceptOf, scanner, terms } from './lexicon';

describe('spellings of one term', () => {
  it.each(['TGF‐β', 'TGFβ', 'TGF-beta', 'TGF-β', 'TGFbeta', 'TGF\u2011β'])('%s', (form) => {
    expect(conceptOf(`Tumour cells answer ${form} in many ways.`, form)).toBe('tgf-beta');
  });
  it.each([
    'tumour microenvironment',
    'tumor microenvironment',
    'Tumor\u00a0Microenvironment',
    'tumor\n   microenvironment',
    'tumour micro\u00adenvironment',
    'tumor\u200b microenvironment',
  ])('%j', (form) =>
    expect(conceptOf(`Within the ${form}, cells compete.`, form)).toBe('tumour-microenvironment'),
  );
  it.each(['liver metastasis', 'liver metastases', 'Liver Metastases', 'hepatic metastases'])(
    '%s',
    (form) => {
      expect(conceptOf(`Patients with ${form} were treated.`, form)).toBe('liver-metastasis');
    },
  );
  it.each([
    'drug-tolerant persister',
    'drug tolerant persister',
    'drug‑tolerant persisters',
    'drug–tolerant persister cells',
  ])('%s', (form) => {
    expect(conceptOf(`A ${form} survives the drug.`, form)).toBe('drug-tolerant-persister');
  });
});

describe('places where inline elements touch', () => {
  it('a word broken by markup is found', () => {
    const word = `meta${SEAM}stases`;
    expect(conceptOf(`The ${word} grew.`, word)).toBe('metastasis');
  });
  it('two words that only look joined are told apart', () => {
    expect(terms(`relapse${SEAM}CrossRef of cancer`).map(([s]) => s)).toContain('relapse');
  });
  it('nothing is found across a block', () => {
    expect(terms(`tumour${BLOCK_BREAK}microenvironment of cancer`).map(([s]) => s)).not.toContain(
      `tumour${BLOCK_BREAK}microenvironment`,
    );
  });
  it('punctuation and spaced dashes part words', () => {
    expect(conceptOf('In the lung, metastasis is frequent.', 'metastasis')).toBe('metastasis');
    expect(conceptOf('the lung – metastasis of cancer', 'metastasis')).toBe('metastasis');
  });
});

describe('the longest term wins', () => {
  it.each([
    ['acquired resistance', 'acquired-resistance'],
    ['pre-metastatic niche', 'pre-metastatic-niche'],
    ['trastuzumab deruxtecan', 'trastuzumab-deruxtecan'],
    ['anoikis resistance', 'anoikis-resistance'],
  ])('%s', (form, concept) => expect(terms(`In cancer, ${form} matters.`)).toContainEqual([form, concept]));
});

describe('compounds', () => {
  it.each([
    ['osimertinib-resistant', 'targeted-therapy-resistance'],
    ['cisplatin resistance', 'platinum-resistance'],
    ['resistance to radiotherapy', 'radioresistance'],
    ['lazertinib resistance', 'drug-resistance'],
    ['axillary lymph node metastasis', 'lymph-node-metastasis'],
    ['vertebral metastases', 'metastasis'],
  ])('%s', (form, concept) => expect(terms(`We studied ${form} in cancer.`)).toContainEqual([form, concept]));

  it('a comma keeps a drug and a resistance apart', () => {
    expect(terms('After cisplatin, resistance of the tumour grew.').map(([s]) => s)).toContain('cisplatin');
  });
});

describe('what the document itself defines', () => {
  it('wins over the lexicon', () => {
    const text =
      'The diphtheria-tetanus-pertussis (DTP) vaccine was given to children with cancer. DTP was well tolerated by persister cells.';
    expect(conceptOf(text, 'DTP')).toBeUndefined();
  });
  it('lets in a short form that the lexicon holds back', () => {
    expect(conceptOf('The BM was thin in this tumour.', 'BM')).toBeUndefined();
    expect(conceptOf('The basement membrane (BM) was thin. Tumour cells crossed the BM.', 'BM')).toBe(
      'basement-membrane',
    );
    expect(conceptOf('Brain metastases (BM) were frequent. New BM appeared.', 'BM')).toBe('brain-metastasis');
  });
  it('makes a new short form of a known term', () => {
    const text = 'A liver metastasis (LivM) was seen beside the tumour. The LivM regrew.';
    expect(terms(text).filter(([s]) => s === 'LivM')).toEqual([
      ['LivM', 'liver-metastasis'],
      ['LivM', 'liver-metastasis'],
    ]);
  });
  it('is carried from part to part', () => {
    const first = scanner.scan({ text: 'Brain metastases (BM) of lung cancer.' });
    const second = scanner.scan({ text: 'New BM appeared.', context: first.context });
    expect(second.matches).toMatchObject([{ concept: 'brain-metastasis', start: 4, end: 6 }]);
  });
});

describe('words of other fields', () => {
  it.each([
    'Insulin resistance rose in the obese group.',
    'Antibiotic resistance of hospital bacteria is increasing.',
    'Resistance training improved strength in older adults.',
    'Multidrug-resistant tuberculosis was found.',
    'Relapse after alcohol withdrawal is frequent.',
    'The ambulance EMT reached the patient.',
    'Recurrence of atrial fibrillation was seen after ablation.',
    'Invasive species displaced native plants.',
    'The migration of rural populations to cities continued.',
    'Patients with treatment-resistant depression were included.',
    'Bird migration takes place in autumn.',
    'eGFR was below 60 mL/min.',
  ])('%s', (text) => expect(terms(text)).toEqual([]));
});
