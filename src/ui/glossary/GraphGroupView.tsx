import { Fragment } from 'preact';
import type { Category } from '../../core/model';
import { type GraphNode, LINE, type PlacedGroup, type PlacedNode, type Side, TICK } from './graph-layout';

interface Neighbour extends GraphNode {
  category: Category | undefined;
}

/** One group of the drawing: its name, the line its members stand on, and the members as links. */
export function GraphGroupView({ group }: { group: PlacedGroup<Neighbour> }) {
  const { name, side, spine } = group;
  return (
    // biome-ignore lint/a11y/useSemanticElements: inside SVG there are no lists of HTML.
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: nothing happens on a group of SVG.
    <g role="list" aria-label={name}>
      <g>
        <path class="spine" d={`M${spine.x} ${spine.top}V${spine.bottom}`} />
        <text class="group-name" x={group.x} y={group.y} text-anchor={side === 'left' ? 'end' : 'start'}>
          {name}
        </text>
      </g>
      {group.nodes.map((placed) => (
        // biome-ignore lint/a11y/useSemanticElements: inside SVG there are no lists of HTML.
        // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: nothing happens on a group of SVG.
        <g key={placed.node.id} role="listitem">
          <NodeLink placed={placed} side={side} spineX={spine.x} />
        </g>
      ))}
    </g>
  );
}

interface NodeLinkProps {
  placed: PlacedNode<Neighbour>;
  side: Side;
  spineX: number;
}

/** Air around the text of a node, so that the ring of the focus does not touch it. */
const AIR = 4;

function NodeLink({ placed, side, spineX }: NodeLinkProps) {
  const { node, lines, x, y, width, height } = placed;
  const left = side === 'left';
  const textX = left ? x + width : x;
  const tickX = left ? spineX - TICK + 6 : spineX;
  return (
    <a href={`#${node.id}`} class="node" aria-label={node.label}>
      <rect class="node-box" x={x - AIR} y={y} width={width + 2 * AIR} height={height} rx={3} />
      <path
        class="tick"
        data-category={node.category}
        transform={`translate(${tickX} ${y + height / 2})`}
        d="M0 0H20"
      />
      {lines.map((line, at) => (
        <Fragment key={line}>
          <text x={textX} y={y + 4 + (at + 0.72) * LINE} text-anchor={left ? 'end' : 'start'}>
            {line.trimEnd()}
          </text>
          {/* Not drawn, but read: the space between two lines. */ line.endsWith(' ') && ' '}
        </Fragment>
      ))}
    </a>
  );
}
