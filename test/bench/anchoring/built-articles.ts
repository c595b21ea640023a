import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { loadLexiconSource } from '../../../src/build/lexicon-source';
import { type Article, article, type PlainBlock } from './article';
import { Random } from './random';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

interface Topic {
  label: string;
  gloss: string;
  sentences: string[];
}

/** What is written about each concept of the lexicon, by category: prose of the field, by hand. */
function topics(): Topic[][] {
  return loadLexiconSource(path('../../../src/data/lexicon')).files.map((file) =>
    file.concepts.map(({ label, gloss, explanation, confusable }) => ({
      label,
      gloss: gloss ?? '',
      sentences: `${explanation ?? ''} ${confusable ?? ''}`
        .split(/(?<=[.!?])\s+/)
        .filter((s) => s.length > 30),
    })),
  );
}

/** Concepts that one section speaks of. */
const TOPICS = 14;
const HEADINGS = ['Introduction', 'Materials and methods', 'Results', 'Discussion', 'Conclusions'];
const EVENTS =
  'Fatigue Nausea Diarrhoea Anaemia Neutropenia Rash Pyrexia Hypertension Arthralgia Cough'.split(' ');
const ARMS = ['Placebo', 'Low dose', 'High dose', 'Combination'];
const GROUPS = ['All patients', 'Male', 'Female', 'Age < 65 years', 'Age ≥ 65 years', 'ECOG 0', 'ECOG 1'];

/**
 * Articles of about 13,000 words, the same for the same seed: explanations of the lexicon set in sections with
 * citations, figures, tables whose rows are much alike, and a reference list. Abstract and legends
 * repeat sentences of the body.
 */
export function builtArticles(count: number, seed: number): Article[] {
  const pools = topics();
  return Array.from({ length: count }, (_, i) => built(`built ${i + 1}`, pools, new Random(seed * 1000 + i)));
}

function built(name: string, pools: Topic[][], random: Random): Article {
  const chosen = distinct(random.shuffled(pools.flatMap((pool) => random.shuffled(pool).slice(0, 14))));
  const blocks: PlainBlock[] = [];
  const cited = (sentence: string): string => {
    if (!random.chance(0.35)) return sentence;
    const numbers = Array.from({ length: 1 + random.below(3) }, () => 1 + random.below(60)).sort(
      (a, b) => a - b,
    );
    return sentence.replace(/([.!?])$/, ` [${[...new Set(numbers)].join(', ')}]$1`);
  };
  let table = 0;
  let row = 0;
  const cells = (texts: string[]) => {
    row++;
    for (const text of texts) blocks.push({ kind: 'cell', text, row, table });
  };
  blocks.push({ kind: 'title', text: `${chosen[0]?.label} and ${chosen[1]?.label} in metastatic disease` });
  blocks.push({ kind: 'other', text: 'A. Author1, B. Writer2 and C. Scholar1,2' });
  blocks.push({ kind: 'heading', text: 'Abstract' });
  const quoted = chosen.slice(2, 8).map(({ sentences }) => sentences[0] ?? '');
  blocks.push({ kind: 'abstract', text: quoted.join(' ') });
  HEADINGS.forEach((heading, h) => {
    blocks.push({ kind: 'heading', text: `${h + 1}. ${heading}` });
    const part = chosen.slice(2 + h * TOPICS, 2 + (h + 1) * TOPICS);
    for (let i = 0; i < part.length; i += 2) {
      if (i % 10 === 8 && h > 0 && h < 4)
        blocks.push({ kind: 'heading', text: `${h + 1}.${(i + 2) / 10} ${part[i]?.label}` });
      const two = [part[i], part[i + 1]].flatMap((topic) => topic?.sentences ?? []);
      blocks.push({ kind: 'paragraph', text: two.map(cited).join(' ') });
      if (i % 10 === 4) {
        const n = h * 3 + (i - 4) / 10 + 1;
        blocks.push({ kind: 'caption', text: `Figure ${n}. ${part[i]?.gloss} ${two[1] ?? ''}` });
      }
    }
    if (h === 1 || h === 2) {
      for (const arm of random.shuffled(ARMS).slice(0, 2)) {
        table++;
        blocks.push({ kind: 'caption', text: `Table ${table}. Adverse events, ${arm.toLowerCase()} group.` });
        cells(['Event', 'Any grade, n (%)', 'Grade 3–4, n (%)']);
        for (const event of EVENTS)
          cells([
            event,
            `${10 + random.below(50)} (${20 + random.below(60)})`,
            `${random.below(9)} (${random.below(12)})`,
          ]);
      }
      table++;
      blocks.push({ kind: 'caption', text: `Table ${table}. Response by subgroup.` });
      for (const arm of ARMS)
        for (const group of GROUPS)
          cells([
            group,
            arm,
            `${random.below(60)}/${60 + random.below(60)}`,
            `0.${random.below(90) + 10} (0.2–1.1)`,
          ]);
    }
  });
  blocks.push({ kind: 'heading', text: 'References' });
  for (let n = 1; n <= 60; n++) {
    const { label, gloss } = random.pick(random.pick(pools));
    blocks.push({
      kind: 'reference',
      text: `${n}. Author ${n}. ${label}: ${gloss} J Example. 20${10 + (n % 15)};${n}:1–9.`,
    });
  }
  return article(name, blocks);
}

/** Kindred concepts share sentences in the lexicon; the body of an article says a thing once. */
function distinct(chosen: readonly Topic[]): Topic[] {
  const said = new Set<string>();
  return chosen.filter(({ sentences }) => {
    if (sentences.some((sentence) => said.has(sentence))) return false;
    for (const sentence of sentences) said.add(sentence);
    return true;
  });
}

/** The demonstration article of the project, by its paragraphs, cells, headings and captions. */
export function demoArticle(): Article {
  const { window } = new JSDOM(readFileSync(path('../../../src/data/demo/article.html'), 'utf8'));
  const blocks: PlainBlock[] = [];
  let row = 0;
  let references = false;
  for (const element of window.document.querySelectorAll('h1,h2,h3,p,figcaption,caption,td,th,li')) {
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text === '' || element.querySelector('p') !== null) continue;
    const tag = element.localName;
    if (/^h\d$/.test(tag)) references = /^references/i.test(text);
    if (/^t[dh]$/.test(tag) && element.previousElementSibling === null) row++;
    if (tag === 'h1') blocks.push({ kind: 'title', text });
    else if (/^h\d$/.test(tag)) blocks.push({ kind: 'heading', text });
    else if (/caption/.test(tag)) blocks.push({ kind: 'caption', text });
    else if (/^t[dh]$/.test(tag)) blocks.push({ kind: 'cell', text, row, table: 1 });
    else blocks.push({ kind: references ? 'reference' : tag === 'p' ? 'paragraph' : 'other', text });
  }
  return article('demo', blocks);
}
