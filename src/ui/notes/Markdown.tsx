import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { ExternalLink } from '../common/ExternalLink';

/** Deeper nesting is shown as plain text: a note is not a program. */
const DEEPEST = 12;

/**
 * The reader's Markdown as it reads. Made of components, never of HTML: HTML in a note shows as the text it is, links
 * lead only to http and https, images show as their description and fetch nothing.
 */
export function Markdown({ text }: { text: string }) {
  // Lists of notes are drawn anew with every letter of a search.
  const shown = useMemo(() => blocks(fromMarkdown(text).children, 0), [text]);
  return <div class="markdown">{shown}</div>;
}

const blocks = (nodes: readonly RootContent[], depth: number): ComponentChild[] =>
  nodes.map((node) => block(node, depth));

function block(node: Nodes, depth: number): ComponentChild {
  const inside = () =>
    'children' in node && depth < DEEPEST ? blocks(node.children as RootContent[], depth + 1) : plain(node);
  switch (node.type) {
    case 'paragraph':
      return <p>{inside()}</p>;
    case 'heading':
      // No headings of the interface's own: a note is a part of a list.
      return (
        <p>
          <strong>{inside()}</strong>
        </p>
      );
    case 'blockquote':
      return <blockquote>{inside()}</blockquote>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{inside()}</ol> : <ul>{inside()}</ul>;
    case 'listItem':
      return <li>{inside()}</li>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'thematicBreak':
      return <hr />;
    default:
      return inline(node, inside);
  }
}

function inline(node: Nodes, inside: () => ComponentChild): ComponentChild {
  switch (node.type) {
    case 'strong':
      return <strong>{inside()}</strong>;
    case 'emphasis':
      return <em>{inside()}</em>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'break':
      return <br />;
    case 'link':
      return /^https?:\/\//i.test(node.url) ? (
        <ExternalLink url={node.url}>{inside()}</ExternalLink>
      ) : (
        inside()
      );
    case 'image':
      return node.alt ?? '';
    default:
      return plain(node);
  }
}

/** What is in a node as text. */
function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('children' in node) return (node.children as Nodes[]).map(plain).join('');
  return '';
}
