import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import KeywordProcessor from 'flashtext.js';
import Modern from 'modern-ahocorasick';
import ModernFast from 'modern-ahocorasick/fast';
import { wholeWordsLongest } from './longest';
import type { Hit, Peer } from './types';

const quoted = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The pattern that a page's own script would make of a list: longest forms first, whole words, any case. */
export function alternation(forms: readonly string[]): RegExp {
  const longest = [...forms].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${longest.map(quoted).join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
}

/** Peers that search a text; each is given the text as it stands and does what it needs, small letters included. */
export const TEXT_PEERS: readonly Peer[] = [
  {
    name: 'one RegExp alternation',
    make(forms) {
      const pattern = alternation(forms);
      return {
        find: (text) => Array.from(text.matchAll(pattern), (m): Hit => [m.index, m.index + m[0].length]),
      };
    },
  },
  {
    name: 'FlashText: flashtext.js',
    make(forms) {
      const processor = new KeywordProcessor();
      for (const form of forms) processor.addKeyword(form);
      // It tells what it found, not where.
      return { find: (text) => processor.extractKeywords(text).length };
    },
  },
  {
    name: 'Aho–Corasick: ahocorasick',
    make(forms) {
      const automaton = new AhoCorasick(forms);
      return {
        find(text) {
          const hits = automaton
            .search(text.toLowerCase())
            .flatMap(([last, found]) => found.map((form): Hit => [last + 1 - form.length, last + 1]));
          return wholeWordsLongest(text, hits);
        },
      };
    },
  },
  ...[
    ['@monyone/aho-corasick', Monyone],
    ['@monyone/aho-corasick/fast', MonyoneFast],
  ].map(
    ([name, Automaton]): Peer => ({
      name: `Aho–Corasick: ${name as string}`,
      make(forms) {
        const automaton = new (Automaton as typeof Monyone)([...forms]);
        return {
          find: (text) =>
            wholeWordsLongest(
              text,
              automaton.matchInText(text.toLowerCase()).map(({ begin, end }): Hit => [begin, end]),
            ),
        };
      },
    }),
  ),
  ...[
    ['modern-ahocorasick', Modern],
    ['modern-ahocorasick/fast', ModernFast],
  ].map(
    ([name, Automaton]): Peer => ({
      name: `Aho–Corasick: ${name as string}`,
      make(forms) {
        const automaton = new (Automaton as typeof Modern)([...forms]);
        return {
          find: (text) =>
            wholeWordsLongest(
              text,
              automaton.search(text.toLowerCase()).map(({ start, end }): Hit => [start, end]),
            ),
        };
      },
    }),
  ),
];
