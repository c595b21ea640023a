import type { Span } from '../../../core/model';
import type { CitingText, ReferenceLink } from '../../../core/references';
import type { Block } from '../../read';
import type { LinkResolver } from './resolve';

/** Nothing that cites is nested deeper in a line of text. */
const DEEPEST = 12;
const RAISED_CLASS = /(?:^|[\s_-])(?:sup|superscript|xref-sup|super)(?=$|[\s_-])/i;
const LINK = /^(?:a|button)$/;
const CODE = /^(?:code|pre|samp|kbd|math|mjx-container)$/;

/** What the elements around one text node say. */
interface Around {
  raised: boolean;
  /** Code and formulae: their brackets are indices. */
  code: boolean;
  link: Element | null;
}

/**
 * Describes a block for the finder of citations: which parts are links to the list, other links, superscripts. Plain
 * JSON. Null for a block of the reference list itself.
 */
export function citingText(block: Block, resolver: LinkResolver): CitingText | null {
  if (resolver.inList(block.container)) return null;
  const raised: Span[] = [];
  const foreign: Span[] = [];
  const links: ReferenceLink[] = [];
  const { text, container } = block;
  const segments = worthALook(block) ? (block.segments() ?? []) : [];
  let open: Element | null = null;
  for (const { node, start } of segments) {
    const end = start + node.data.length;
    const around = aroundNode(node, container);
    if (around.raised) extend(raised, start, end);
    if (around.code) foreign.push({ start, end });
    const { link } = around;
    if (link === null) {
      if (node.data.trim() !== '') open = null;
      continue;
    }
    const meaning = resolver.meaning(link);
    if (typeof meaning === 'object') {
      const last = links.at(-1);
      if (open === link && last !== undefined) last.end = end;
      else links.push({ start, end, refs: meaning.refs });
      open = link;
    } else if (meaning === 'foreign') foreign.push({ start, end });
  }
  return { text, links, raised, foreign, place: placeOf(block) };
}

/** Leaf blocks without superscripts were read without links: their nodes need not be asked for. */
function worthALook({ text, container }: Block): boolean {
  return (
    (/[\d\u2070-\u2079]/.test(text) &&
      container.querySelector(
        'a,sup,code,samp,kbd,math,[rid],[data-rid],[reveal-id],[data-xml-rid],[class],[style]',
      ) !== null) ||
    container.closest('a,pre,code') !== null
  );
}

function aroundNode(node: Node, container: Element): Around {
  const around: Around = { raised: false, code: false, link: null };
  let at = node.parentElement;
  for (let depth = 0; at !== null && depth < DEEPEST; depth++, at = at.parentElement) {
    const tag = at.localName;
    around.code ||= CODE.test(tag);
    if (
      tag === 'sup' ||
      RAISED_CLASS.test(at.getAttribute('class') ?? '') ||
      /vertical-align:\s*super/i.test(at.getAttribute('style') ?? '')
    )
      around.raised = true;
    if (
      around.link === null &&
      (LINK.test(tag) ||
        at.hasAttribute('data-rid') ||
        at.hasAttribute('reveal-id') ||
        at.hasAttribute('data-xml-rid') ||
        at.hasAttribute('rid'))
    )
      around.link = at;
    if (at === container) break;
  }
  return around;
}

function extend(spans: Span[], start: number, end: number): void {
  const last = spans.at(-1);
  if (last !== undefined && last.end === start) last.end = end;
  else spans.push({ start, end });
}

function placeOf({ heading, container }: Block): CitingText['place'] {
  if (heading) return 'heading';
  return container.closest('td,th') === null ? 'prose' : 'cell';
}
