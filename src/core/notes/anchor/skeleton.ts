import { CharClass, charClass } from '../../text/chars';

/**
 * A text stripped of what layouts change: no white space, seams or invisible characters; one kind of dash and quote;
 * ligatures spelled out; accents composed. Case is kept. Two layouts of one passage have the same skeleton.
 */
export interface Skeleton {
  /** Code units of the skeleton, `length` of them. */
  text: string;
  length: number;
  /** For each unit, the UTF-16 offsets of what it stands for in the original. */
  starts: Int32Array;
  ends: Int32Array;
  /** 1 where a unit goes on a word that the unit before it belongs to. */
  glued: Uint8Array;
  /** 1 for the first unit of a block. */
  opens: Uint8Array;
}

const PLAIN: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201b': "'",
  '\u2032': "'",
  '\u00b4': "'",
  '`': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2033': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2026': '...',
  '\u00b5': '\u03bc',
  '\u2044': '/',
  '\u2215': '/',
  '\u00d7': 'x',
  '\u22c5': '\u00b7',
  '\u2217': '*',
};

/** What a code unit becomes; computed once for each. Empty for what leaves no trace. */
const cache = new Map<number, string>();

function plain(code: number): string {
  const known = cache.get(code);
  if (known !== undefined) return known;
  const char = String.fromCharCode(code);
  let out = PLAIN[char] ?? char;
  const kind = charClass(code);
  if (kind === CharClass.Hyphen) out = '-';
  // Ligatures, full-width letters, superscript and subscript digits. Surrogate halves stay as they are.
  else if ((code >= 0xfb00 && code <= 0xfb06) || (code >= 0xff01 && code <= 0xff5e))
    out = char.normalize('NFKC');
  else if (/[\u00b2\u00b3\u00b9\u2070-\u209c]/.test(char)) out = char.normalize('NFKC');
  cache.set(code, out);
  return out;
}

const isMark = (code: number) => code >= 0x300 && code <= 0x36f;

/** Strips a text to its skeleton, with the map back. Linear in the text. */
export function skeletonOf(original: string): Skeleton {
  const n = original.length;
  let capacity = n + 16;
  let units = new Uint16Array(capacity);
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let glued = new Uint8Array(capacity);
  let opens = new Uint8Array(capacity);
  let length = 0;
  let inWord = false;
  let first = true;
  for (let i = 0; i < n; i++) {
    const code = original.charCodeAt(i);
    const kind = charClass(code);
    if (kind === CharClass.Space || kind === CharClass.Break || kind === CharClass.Seam) {
      inWord = false;
      if (kind === CharClass.Break) first = true;
      continue;
    }
    if (kind === CharClass.Ignored) {
      if (isMark(code) && length > 0 && ends[length - 1] === i) compose(i);
      continue;
    }
    const word = kind === CharClass.Word || kind === CharClass.Greek;
    const out = code < 0x60 && code !== 0x27 ? null : plain(code);
    const count = out === null ? 1 : out.length;
    if (length + count > capacity) grow();
    for (let k = 0; k < count; k++) {
      units[length] = out === null ? (kind === CharClass.Hyphen ? 0x2d : code) : out.charCodeAt(k);
      starts[length] = i;
      ends[length] = i + 1;
      glued[length] = word && (inWord || k > 0) ? 1 : 0;
      opens[length] = first ? 1 : 0;
      first = false;
      length++;
    }
    inWord = word;
  }
  return {
    text: decode(units, length),
    length,
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    glued: glued.subarray(0, length),
    opens: opens.subarray(0, length),
  };

  /** `e` + U+0301 → `é`: publishers differ in this. */
  function compose(at: number): void {
    const whole = (String.fromCharCode(units[length - 1] as number) + original[at]).normalize('NFC');
    if (whole.length === 1) units[length - 1] = whole.charCodeAt(0);
    ends[length - 1] = at + 1;
  }

  function grow(): void {
    capacity = capacity + (capacity >> 1) + 16;
    const bigger = <T extends Uint16Array | Int32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    units = bigger(units, new Uint16Array(capacity));
    starts = bigger(starts, new Int32Array(capacity));
    ends = bigger(ends, new Int32Array(capacity));
    glued = bigger(glued, new Uint8Array(capacity));
    opens = bigger(opens, new Uint8Array(capacity));
  }
}

/** In pieces: an argument list has a limit. */
function decode(units: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let i = 0; i < length; i += 8192) {
    parts.push(String.fromCharCode(...units.subarray(i, Math.min(length, i + 8192))));
  }
  return parts.join('');
}

/** First unit of the skeleton that ends behind an offset of the original; `length` when there is none. */
export function unitAt(skeleton: Skeleton, offset: number): number {
  let low = 0;
  let high = skeleton.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((skeleton.ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
