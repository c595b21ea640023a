import { type LinkSpan, SEAM } from '../../core/model';
import { LIMITS } from './limits';

/** A text node's place in a block: its data stands at `start` (UTF-16 offset) of the block's text. */
export interface Segment {
  readonly node: Text;
  readonly start: number;
}

/** Most runs have none. */
const NO_LINKS: readonly LinkSpan[] = [];
const NO_BUTTONS: readonly number[] = [];

/**
 * Gathers the text of one run of inline content. `seam()` says that a boundary lies here at which two things may
 * merely touch; the mark is written only when no space separates them.
 */
export class Run {
  text = '';
  segments: Segment[] = [];
  links: readonly LinkSpan[] = NO_LINKS;
  /** Places of buttons, `[start, end)` in pairs. */
  buttons: readonly number[] = NO_BUTTONS;
  /** UTF-16 units left out because the block is too long. */
  cut = 0;
  #seam = false;
  /** Whether the text ends in white space (or is empty): asking the text itself would flatten it piece by piece. */
  #spaced = true;
  #broken = true;
  /** True while nothing but white space was added. */
  #blank = true;

  /** True while nothing at all was added. */
  get fresh(): boolean {
    return this.text === '' && !this.#seam && this.cut === 0 && this.links.length === 0;
  }

  get empty(): boolean {
    return this.#blank;
  }

  /** Share (0–1) of the text that stands in buttons. */
  get buttonShare(): number {
    let inside = 0;
    for (let i = 0; i + 1 < this.buttons.length; i += 2) {
      inside += (this.buttons[i + 1] ?? 0) - (this.buttons[i] ?? 0);
    }
    return inside === 0 ? 0 : inside / Math.max(1, this.text.trim().length);
  }

  add(node: Text): void {
    let data = node.data;
    if (data === '') return;
    if (data.length + this.text.length > LIMITS.block) {
      const room = LIMITS.block - this.text.length;
      this.cut += data.length - Math.max(0, room);
      if (room <= 0) return;
      data = data.slice(0, room);
    }
    if (this.#seam) {
      if (!this.#spaced && !isSpace(data.charCodeAt(0))) this.text += SEAM;
      this.#seam = false;
    }
    this.segments.push({ node, start: this.text.length });
    this.text += data;
    const last = data.charCodeAt(data.length - 1);
    this.#spaced = isSpace(last);
    this.#broken = last === 10;
    if (this.#blank) this.#blank = !/\S/.test(data);
  }

  seam(): void {
    this.#seam = true;
  }

  /** A line break: `<br>`, or the border of an inline element laid out as a block. */
  newline(): void {
    if (!this.#broken) this.text += '\n';
    this.#broken = true;
    this.#spaced = true;
    this.#seam = false;
  }

  /** Notes a link over the text added since `from`; its start moves behind a seam or break written there. */
  link(from: number, href: string): void {
    const start = this.#behindMarks(from);
    if (start >= this.text.length) return;
    const link = { start, end: this.text.length, href };
    if (this.links === NO_LINKS) this.links = [link];
    else (this.links as LinkSpan[]).push(link);
  }

  /** Notes a button over the text added since `from`. */
  button(from: number): void {
    const start = this.#behindMarks(from);
    if (start < this.text.length) this.buttons = [...this.buttons, start, this.text.length];
  }

  /** The run again without what stands in buttons. Links are kept only where they end before the first button. */
  withoutButtons(): Run {
    const run = new Run();
    const first = this.buttons[0] ?? 0;
    let end = 0;
    for (const { node, start } of this.segments) {
      if (this.text.slice(end, start).includes('\n')) run.newline();
      else if (start > end) run.seam();
      end = start + node.data.length;
      if (this.#inButton(start)) run.seam();
      else run.add(node);
    }
    run.links = this.links.filter((link) => link.end <= first);
    return run;
  }

  #inButton(at: number): boolean {
    for (let i = 0; i + 1 < this.buttons.length; i += 2) {
      if (at >= (this.buttons[i] ?? 0) && at < (this.buttons[i + 1] ?? 0)) return true;
    }
    return false;
  }

  #behindMarks(from: number): number {
    let start = from;
    while (start < this.text.length && (this.text[start] === SEAM || this.text[start] === '\n')) start++;
    return start;
  }
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a);
}
