import { CATEGORY_STYLE, type Category, type CategoryStyle, type VocabularyInfo } from '../../core/model';
import { contrast, GROUNDS } from '../../ui/options/contrast';

/** What the lines of categories keep, and what a reader's colour is brought to on each ground. */
const CONTRAST = 4.5;
/** Steps between a colour and black or white. */
const STEPS = 20;

const mixed = (colour: string, with_: number, share: number): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16);
      return Math.round(value + (with_ - value) * share)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

/** The colour, as little darkened or lightened as it takes to be seen on a ground. */
function seenOn(ground: 'light' | 'dark', colour: string): string {
  const towards = ground === 'light' ? 0 : 255;
  for (let step = 0; step < STEPS; step++) {
    const shade = mixed(colour, towards, step / STEPS);
    if (contrast(shade, GROUNDS[ground]) >= CONTRAST) return shade;
  }
  return mixed(colour, towards, 1);
}

/** How the terms of a vocabulary with a colour of its own are marked; undefined: like those of its category. */
export function markOf({
  category,
  colour,
}: Pick<VocabularyInfo, 'category' | 'colour'>): CategoryStyle | undefined {
  if (colour === undefined) return undefined;
  return { ...CATEGORY_STYLE[category], light: seenOn('light', colour), dark: seenOn('dark', colour) };
}

/** What pages have to know of the vocabularies that are on; kept in `storage.local`. */
export interface VocabularyMarks {
  /** Those that are looked for. */
  on: { id: string; category: Category }[];
  /** Styles of those with a colour of their own, by id. */
  marks: Record<string, CategoryStyle>;
  /** When vocabularies were last made ready anew, ISO 8601: they are looked for again. */
  renewed?: string;
}

/** What pages have to know of these vocabularies. */
export function marksOf(infos: readonly VocabularyInfo[]): VocabularyMarks {
  const on = infos.filter((info) => info.on);
  return {
    on: on.map(({ id, category }) => ({ id, category })),
    marks: Object.fromEntries(
      on.flatMap((info) => {
        const style = markOf(info);
        return style ? [[info.id, style]] : [];
      }),
    ),
  };
}
