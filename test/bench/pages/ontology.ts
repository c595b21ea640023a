import { Dice } from './random';

const words = (list: string) => list.split(' ');
const list = (text: string) => text.split('|');

const SITES = list(
  'breast|lung|bladder|thyroid gland|colon|rectum|anal canal|stomach|pancreas|liver|kidney|ovary|cervix uteri|endometrium|' +
    'prostate gland|testis|skin|oral tongue|floor of the mouth|larynx|oropharynx|nasal cavity|salivary gland|parotid gland|' +
    'oesophagus|small intestine|appendix|gallbladder|adrenal cortex|adrenal gland|pituitary gland|cerebellum|brain stem|' +
    'spinal cord|meninges|peripheral nerve|bone|soft tissue|peritoneum|pleura|mediastinum|thymus|heart|spleen|lymph node|' +
    'bone marrow|eye|uvea|conjunctiva|lacrimal gland|vulva|vagina|fallopian tube|penis|urethra|ureter|renal pelvis',
);
const HISTOLOGIES = list(
  'carcinoma|adenocarcinoma|squamous cell carcinoma|small cell carcinoma|large cell neuroendocrine carcinoma|sarcoma|' +
    'leiomyosarcoma|liposarcoma|angiosarcoma|melanoma|lymphoma|diffuse large B-cell lymphoma|neuroendocrine tumour|adenoma|' +
    'mucinous cystadenoma|clear cell carcinoma|signet ring cell carcinoma|basal cell carcinoma|germ cell tumour|teratoma|' +
    'hamartoma|haemangioma|carcinoid tumour|spindle cell neoplasm|undifferentiated carcinoma|adenosquamous carcinoma',
);
const MODIFIERS = list(
  'recurrent|metastatic|stage I|stage II|stage IIIA|stage IV|childhood|adult|familial|hereditary|refractory|resectable|' +
    'unresectable|locally advanced|occult|early-onset|poorly differentiated|well differentiated|HER2-positive|' +
    'BRCA1-associated|EGFR-mutant|therapy-related|radiation-induced|AIDS-related|benign|borderline|invasive|in situ',
);
const SYLLABLES = words(
  'ab an ar bel bi car cel cor dal den do el en fer fi gal gen hal il in jo kal ki lan lor ma mel mi nar no ol or pel pri ' +
    'qua ra rin sa sel si ta tel ti ul ur va vel vi xan xi ya zo zul bre clo dro fle gra klo plo stra tre',
);
const DRUG_ENDINGS = words(
  'tinib mab ciclib parib lisib rafenib platin taxel rubicin stat tide limus zomib degib',
);
const PROTEINS = list(
  'receptor tyrosine kinase|serine/threonine-protein kinase|zinc finger protein|G-protein coupled receptor|' +
    'transcription factor|ubiquitin ligase|matrix metalloproteinase|solute carrier family|cadherin|integrin alpha|' +
    'interleukin|TGF-beta receptor|NF-kappaB inhibitor|histone deacetylase|long non-coding RNA',
);
const FINDINGS = list(
  'increased|decreased|abnormal|absent|delayed|progressive|intermittent|bilateral|chronic|acute|transient',
);
const MATTERS = list(
  'serum albumin concentration|platelet count|gait|tendon reflexes|visual acuity|hearing|bone density|liver function|' +
    'wound healing|muscle tone|haemoglobin concentration|neutrophil count|circulating oestrogen level|lymphocyte proliferation',
);
const PROSE = words(
  'a malignant neoplasm that arises from the epithelium of an organ and is composed of cells with enlarged nuclei which ' +
    'often spread to regional lymph nodes and may respond to treatment with agents that inhibit the growth of blood vessels ' +
    'in patients whose tumours express the receptor on their surface',
);
const CAPITALS = 'ABCDEFGHIJKLMNOPRSTUVWXYZ';

interface Term {
  name: string;
  synonyms: string[];
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const american = (text: string) =>
  text
    .replace(/tumour/g, 'tumor')
    .replace(/haem/g, 'hem')
    .replace(/oe/g, 'e');
const coined = (dice: Dice, from: number, to: number) =>
  Array.from({ length: dice.int(from, to) }, () => dice.pick(SYLLABLES)).join('');
const symbol = (dice: Dice) =>
  Array.from({ length: dice.int(2, 4) }, () => CAPITALS[dice.int(0, CAPITALS.length - 1)]).join('') +
  (dice.chance(0.8) ? dice.int(1, 30) : '');

function neoplasm(dice: Dice): Term {
  const [site, histology] = [dice.pick(SITES), dice.pick(HISTOLOGIES)];
  const modifier = dice.chance(0.85) ? `${dice.pick(MODIFIERS)} ` : '';
  const name = capitalised(
    `${modifier}${dice.chance(0.3) ? `${coined(dice, 2, 3)}-type ` : ''}${site} ${histology}`,
  );
  return {
    name,
    synonyms: [
      `${capitalised(modifier)}${histology} of the ${site}`,
      american(`${modifier}${histology}, ${site}`),
      ...(dice.chance(0.4) ? [symbol(dice)] : []),
    ],
  };
}

function drug(dice: Dice): Term {
  const name = capitalised(coined(dice, 2, 4) + dice.pick(DRUG_ENDINGS));
  const letters = symbol(dice).replace(/\d+/, '');
  return {
    name,
    synonyms: [`${letters}-${dice.int(100, 99_999)}`, `${name} hydrochloride`, `${name} ${symbol(dice)}`],
  };
}

function gene(dice: Dice): Term {
  const short = symbol(dice);
  return {
    name: `${short} gene`,
    synonyms: [
      short,
      capitalised(`${dice.pick(PROTEINS)} ${coined(dice, 1, 3)} ${dice.int(1, 99)}`),
      `${symbol(dice)}L`,
    ],
  };
}

function finding(dice: Dice): Term {
  const [how, what] = [dice.pick(FINDINGS), dice.pick(MATTERS)];
  return {
    name: capitalised(`${how} ${what} in ${coined(dice, 2, 4)} syndrome`),
    synonyms: [
      `${what}, ${how} (${coined(dice, 2, 4)} type)`,
      `${coined(dice, 2, 4)} sign ${dice.int(1, 40)}`,
    ],
  };
}

function term(dice: Dice): Term {
  const kind = dice.next();
  if (kind < 0.45) return neoplasm(dice);
  if (kind < 0.65) return drug(dice);
  return kind < 0.85 ? gene(dice) : finding(dice);
}

/**
 * An ontology of invented terms in the OBO format, of the shape and size of NCIt and DOID: two or three synonyms, a
 * definition of some 30 words, cross references. The same for the same count.
 */
export function ontology(count: number, seed = 11): string {
  const dice = new Dice(seed);
  const out = ['format-version: 1.2\nontology: bench\n'];
  const seen = new Set<string>();
  while (seen.size < count) {
    const { name, synonyms } = term(dice);
    if (seen.has(name)) continue;
    seen.add(name);
    const id = `BENCH:${String(seen.size).padStart(7, '0')}`;
    const definition = Array.from({ length: dice.int(15, 45) }, () => dice.pick(PROSE)).join(' ');
    out.push(
      `[Term]\nid: ${id}\nname: ${name}\ndef: "${capitalised(definition)}." [PMID:0]`,
      ...synonyms.map((synonym) => `synonym: "${synonym}" ${dice.chance(0.8) ? 'EXACT' : 'RELATED'} []`),
      `xref: MESH:D${dice.int(100_000, 999_999)}\nxref: UMLS_CUI:C${dice.int(1_000_000, 9_999_999)}`,
      `is_a: BENCH:${String(dice.int(1, seen.size)).padStart(7, '0')} ! its parent\n`,
    );
  }
  return `${out.join('\n')}\n`;
}
