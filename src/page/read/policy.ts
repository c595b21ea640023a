import { hasProse, landmarks, linkList, linkShare, substantial, textLength } from './furniture';
import { namedLikeFurniture, SILENT_ROLES, SILENT_TAGS } from './names';
import { Visibility } from './visibility';

/**
 * What a reader does with an element: `read` it; `gone`: not there for the eye, the text around it runs on;
 * `furniture`: there, but no part of the article, the text around it ends.
 */
export type Verdict = 'read' | 'gone' | 'furniture';

/** Attributes that need a closer look. Looked up for the whole region at once, because single look-ups add up. */
const SUSPECT = '[hidden],[style],[contenteditable],[aria-hidden=true],[role]';
/** Blocks that may be furniture by their name. Paragraphs, headings and cells may not. */
const NAMEABLE = new Set(
  'div section aside ul ol dl header footer form table fieldset article figure'.split(' '),
);
const WEIGHED = new Set(['form', 'header', 'footer', 'aside', 'fieldset']);
const WEIGHED_ROLES = new Set(['banner', 'contentinfo', 'complementary', 'form']);

/** Decides for one document which elements belong to the article. Lives as long as one reading. */
export class Policy {
  readonly visibility: Visibility;
  /** Hidden elements met that hold enough text to matter should they be shown later. */
  readonly hidden: Element[] = [];
  readonly #root: Element;
  readonly #suspects: Set<Element>;
  readonly #names = new Map<string, boolean>();
  /** Whether the reader would come to an element: siblings ask for the same ancestors. */
  readonly #reached = new Map<Element, boolean>();
  #rootLength = -1;
  #landmarks: Element[] | null = null;

  /**
   * @param root the article's root: what is substantial is measured against it.
   * @param regions the parts that will be read, siblings; the root by default.
   */
  constructor(root: Element, ...regions: Element[]) {
    this.#root = root;
    this.visibility = new Visibility(root.ownerDocument);
    const [first = root, ...others] = regions;
    this.#suspects = new Set(first.querySelectorAll(SUSPECT));
    for (const other of others) {
      for (const at of other.querySelectorAll(SUSPECT)) this.#suspects.add(at);
      if (other.matches(SUSPECT)) this.#suspects.add(other);
    }
    for (let at: Element | null = first; at !== null; at = at.parentElement) {
      if (at.matches(SUSPECT)) this.#suspects.add(at);
    }
  }

  /** Length of the root's text, computed once. */
  get rootLength(): number {
    if (this.#rootLength < 0) this.#rootLength = textLength(this.#root);
    return this.#rootLength;
  }

  /** True when the element has an attribute that needs a closer look. */
  suspect(element: Element): boolean {
    return this.#suspects.has(element);
  }

  /** Verdict on a block element; its ancestors have been let through. */
  block(element: Element, tag: string, name: string | null, suspect: boolean): Verdict {
    if (SILENT_TAGS.has(tag)) return this.#silent(element, tag);
    if (suspect && this.#notThere(element)) return 'gone';
    if (!suspect && this.visibility.hidden(element)) return this.#remember(element);
    const role = suspect ? element.getAttribute('role') : null;
    if (role !== null && SILENT_ROLES.has(role) && !this.spared(element)) return 'furniture';
    if ((name !== null || suspect) && this.visibility.readerOnly(element, name, '', suspect)) return 'gone';
    if (WEIGHED.has(tag) || (role !== null && WEIGHED_ROLES.has(role)))
      return this.#weigh(element, tag, role);
    if (!NAMEABLE.has(tag)) return 'read';
    if (this.#named(element, name) && !this.spared(element)) return 'furniture';
    return (tag === 'ul' || tag === 'ol') && linkList(element) ? 'furniture' : 'read';
  }

  /**
   * Verdict on an inline element: the cheap questions only, names say nothing here.
   * @param context class of the block around it: styles are kept by both.
   */
  inline(element: Element, tag: string, name: string | null, context: string, suspect: boolean): Verdict {
    // Text in an <object> shows only when the object failed; a page swallowed by an unclosed one is read.
    if (tag === 'object') return this.spared(element) ? 'read' : 'gone';
    if (suspect) {
      if (this.#notThere(element)) return 'gone';
      const role = element.getAttribute('role');
      if (role !== null && SILENT_ROLES.has(role)) return 'gone';
    } else if (name === null) return 'read';
    else if (this.visibility.hiddenByClass(element, name, context)) return this.#remember(element);
    return this.visibility.readerOnly(element, name, context, suspect) ? 'gone' : 'read';
  }

  /** True when the element and all that it stands in, up to the root, would be read. */
  reaches(element: Element, isBlock: (element: Element) => boolean): boolean {
    const path: Element[] = [];
    let reached: boolean | undefined;
    for (let at: Element | null = element; reached === undefined; at = at.parentElement) {
      if (at === null || at === this.#root) {
        reached = at !== null;
        break;
      }
      reached = this.#reached.get(at);
      if (reached !== undefined) break;
      path.push(at);
      if (!this.#lets(at, isBlock(at))) reached = false;
    }
    for (const at of path) this.#reached.set(at, reached);
    return reached;
  }

  #lets(element: Element, block: boolean): boolean {
    const tag = element.localName;
    if (!block && SILENT_TAGS.has(tag)) return false;
    const name = element.getAttribute('class');
    const suspect = this.suspect(element);
    const verdict = block
      ? this.block(element, tag, name, suspect)
      : this.inline(element, tag, name, '', suspect);
    return verdict === 'read';
  }

  #remember(element: Element): Verdict {
    if (this.hidden.length < 300 && element.firstElementChild !== null) this.hidden.push(element);
    return 'gone';
  }

  #notThere(element: Element): boolean {
    const editable = element.getAttribute('contenteditable');
    if (editable !== null && editable !== 'false') return true;
    if (this.visibility.hidden(element)) return this.#remember(element) === 'gone';
    if (element.getAttribute('aria-hidden') !== 'true') return false;
    // A visible aria-hidden piece inside a line is what the eye reads (KaTeX); a whole box is a pop-up, a copy
    // or a slide. A page behind a dialog is aria-hidden as a whole, and is still the article.
    return (NAMEABLE.has(element.localName) || element.localName === 'li') && !this.spared(element);
  }

  #silent(element: Element, tag: string): Verdict {
    if (tag !== 'nav' && tag !== 'menu' && tag !== 'dialog') return 'gone';
    return this.visibility.hidden(element) ? 'gone' : 'furniture';
  }

  /** `header`, `footer`, `aside`, `form` and their roles: furniture of the page, or boxes of the article. */
  #weigh(element: Element, tag: string, role: string | null): Verdict {
    if (this.spared(element)) return 'read';
    if (tag === 'form' || tag === 'fieldset' || role === 'form') return 'furniture';
    if (this.#named(element, element.getAttribute('class'))) return 'furniture';
    if (role === 'banner' || role === 'contentinfo') return 'furniture';
    const inside = this.#root.localName !== 'body' || element.parentElement?.closest('article,main') != null;
    if (!inside) return 'furniture';
    return linkShare(element) < 0.5 && hasProse(element) ? 'read' : 'furniture';
  }

  #named(element: Element, name: string | null): boolean {
    return (name !== null && this.#furniture(name)) || (element.id !== '' && this.#furniture(element.id));
  }

  #furniture(name: string): boolean {
    let verdict = this.#names.get(name);
    if (verdict === undefined) {
      verdict = namedLikeFurniture(name);
      this.#names.set(name, verdict);
    }
    return verdict;
  }

  /** True when an element holds too much of the article to be furniture. */
  spared(element: Element): boolean {
    this.#landmarks ??= landmarks(this.#root);
    return substantial(element, this.rootLength, this.#landmarks);
  }
}
