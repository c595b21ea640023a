import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a trap page says must be read and must not. In phrases, "⁣" (U+2063) is a seam and "⏎" a line break. */
export interface Expectation {
  read: string[];
  skip: string[];
  /** Text of a link and its address. */
  links?: [string, string][];
  /** Needs a browser that lays pages out. */
  layout?: boolean;
}

export interface Trap {
  name: string;
  html: string;
  expect: Expectation;
}

const folder = resolve(import.meta.dirname, '../../pages/traps');

/** All trap pages; each states in itself what is expected of its reading. */
export function traps(): Trap[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return files.map((name) => {
    const html = readFileSync(resolve(folder, name), 'utf8');
    const json = /id="expect">([\s\S]*?)<\/script>/.exec(html)?.[1];
    if (json === undefined) throw new Error(`${name} states no expectation`);
    return { name, html, expect: JSON.parse(json) as Expectation };
  });
}

/** Folds white space to single spaces and shows line breaks of ours. */
export function fold(text: string): string {
  return text.replace(/[ \t\r\u00a0]+/g, ' ').replace(/ ?\n ?/g, '⏎');
}

/** The phrases that are wrong: missing ones with "−", unwanted ones with "+". */
export function complaints(blocks: readonly string[], { read, skip }: Expectation): string[] {
  const texts = blocks.map(fold);
  const has = (phrase: string): boolean => texts.some((text) => text.includes(phrase));
  return [...read.filter((p) => !has(p)).map((p) => `− ${p}`), ...skip.filter(has).map((p) => `+ ${p}`)];
}
