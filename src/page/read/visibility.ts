import { READER_ONLY } from './names';

/** What the style of a class of elements says, as far as reading cares. */
interface Style {
  /** The first element of the class was not rendered: the others are asked one by one. */
  hidden: boolean;
  /** Taken out of the flow: may be clipped away or moved off screen. */
  positioned: boolean;
  /** Rendered as a block, whatever its tag says. */
  block: boolean;
  /** Named as words for screen readers. */
  named: boolean;
}

const CHECK = { visibilityProperty: true };

/** Style look-ups of one reading, kept by class and context, because the look-up is the dear part. */
export class Visibility {
  readonly #view: Window | null;
  /** Context (class of the block around) → class of the element → style. */
  readonly #styles = new Map<string, Map<string, Style>>();
  readonly #native: boolean;

  constructor(document: Document) {
    this.#view = document.defaultView;
    this.#native = typeof document.documentElement.checkVisibility === 'function';
  }

  /**
   * True when the element itself is not rendered. Its ancestors are taken for visible: readers come from above.
   * Content of a closed `<details>` or of `hidden=until-found` is only folded away: it counts as visible.
   */
  hidden(element: Element): boolean {
    if (this.#native) {
      if (element.checkVisibility(CHECK)) return false;
      if (element.getAttribute('hidden') === 'until-found') return false;
      const style = this.#computed(element);
      return style === null || style.display === 'none' || style.visibility !== 'visible';
    }
    if (element.hasAttribute('hidden')) return element.getAttribute('hidden') !== 'until-found';
    const style = this.#computed(element);
    return style !== null && (style.display === 'none' || style.visibility === 'hidden');
  }

  /** `hidden` for an element that has only a class: a class once seen visible in a context is trusted there. */
  hiddenByClass(element: Element, name: string, context: string): boolean {
    return this.#style(element, name, context, false).hidden && this.hidden(element);
  }

  /** True for words meant for screen readers only: clipped to a pixel, moved off screen, or named so. */
  readerOnly(element: Element, name: string | null, context: string, alone: boolean): boolean {
    const known = this.#style(element, name, context, alone);
    if (known.named) return true;
    if (!known.positioned) return false;
    const style = this.#computed(element);
    return style !== null && clippedAway(style);
  }

  /** True when an element with an inline tag is laid out as a block, so that its text stands apart. */
  laidOutAsBlock(element: Element, name: string | null, context: string, alone: boolean): boolean {
    return this.#style(element, name, context, alone).block;
  }

  /** @param alone the element has attributes of its own that may decide its style. */
  #style(element: Element, name: string | null, context: string, alone: boolean): Style {
    if (name === null || alone) return this.#look(element, name);
    let styles = this.#styles.get(context);
    if (styles === undefined) {
      styles = new Map();
      this.#styles.set(context, styles);
    }
    let style = styles.get(name);
    if (style === undefined) {
      style = this.#look(element, name);
      styles.set(name, style);
    }
    return style;
  }

  #look(element: Element, name: string | null): Style {
    const style = this.#computed(element);
    const display = style?.display ?? '';
    return {
      hidden:
        display === 'none' || (style !== null && style.visibility !== 'visible' && style.visibility !== ''),
      positioned: style?.position === 'absolute' || style?.position === 'fixed',
      block: /^(?:block|flex|grid|table|list-item|flow-root)/.test(display),
      named: name !== null && READER_ONLY.test(name),
    };
  }

  #computed(element: Element): CSSStyleDeclaration | null {
    return this.#view?.getComputedStyle(element) ?? null;
  }
}

function clippedAway(style: CSSStyleDeclaration): boolean {
  const pixels = (value: string): number => (value.endsWith('px') ? Number.parseFloat(value) : Number.NaN);
  if (pixels(style.width) <= 1 || pixels(style.height) <= 1) return true;
  if (pixels(style.left) <= -900 || pixels(style.top) <= -900) return true;
  const clip = style.clip ?? '';
  if (/^rect\((?:[01](?:px)?[, ]*){4}\)$/.test(clip)) return true;
  return /^inset\((?:50|100)%/.test(style.clipPath ?? '');
}
