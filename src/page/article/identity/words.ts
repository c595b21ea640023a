const NAMED: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};
const ENTITY = /&(?:#(\d{1,6})|#[xX]([\dA-Fa-f]{1,5})|([a-z]{2,6}));/g;
const TAG =
  /<\/?(?:i|b|em|strong|sub|sup|span|u|p|br|a|sc|italic|bold|title|inf|mml:[a-z]+|jats:[a-z]+)(?:\s[^<>]*)?\/?>/gi;

/** What templates print where they have nothing to say. */
const PLACEHOLDER =
  /^(?:n\.?\/?a\.?|null|undefined|none|nil|nan|unknown|unspecified|not (?:available|applicable|specified|assigned)|untitled(?: document)?|no title|tba|tbd|to be (?:assigned|determined)|x+|-+|–|—|\?+|\.+|0+|doi|pmid|title|\[object object\]|\{\{.*\}\}|\$\{.*\}|<%.*%>|%[a-z_]+%|\[\[.*\]\])$/i;

/**
 * What a metadata tag says in plain words: escaped twice or not, with tags or without; undefined for nothing and for
 * a template's placeholder. "&lt;i&gt;BRCA1&lt;/i&gt; lost" → "BRCA1 lost".
 */
export function stated(content: string | null | undefined): string | undefined {
  if (content == null) return undefined;
  let text = content;
  for (let times = 0; times < 2 && text.includes('&'); times++) text = text.replace(ENTITY, character);
  if (text.includes('<')) text = text.replace(TAG, '');
  text = text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' || PLACEHOLDER.test(text) ? undefined : text;
}

function character(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Letters and digits only, to compare what two places print of one title. */
export const essence = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
