import { wrapLabel } from './wrap';

/** A neighbour to be drawn. */
export interface GraphNode {
  id: string;
  label: string;
}

/** The neighbours in one relation, under its name. */
export interface GraphGroup<N extends GraphNode = GraphNode> {
  name: string;
  nodes: readonly N[];
}

/** A neighbour with its place: the box of its lines of text, and the end of its tick. */
export interface PlacedNode<N extends GraphNode> {
  node: N;
  lines: string[];
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Side = 'left' | 'right' | 'below';

export interface PlacedGroup<N extends GraphNode> {
  name: string;
  side: Side;
  /** Baseline start (end, on the left side) of the group's name. */
  x: number;
  y: number;
  /** The line that the group's ticks stand on. */
  spine: { x: number; top: number; bottom: number };
  /** From the middle to the spine, as path data. */
  branch: string;
  nodes: PlacedNode<N>[];
}

export interface GraphLayout<N extends GraphNode> {
  width: number;
  height: number;
  centre: { lines: string[]; x: number; y: number; width: number; height: number };
  groups: PlacedGroup<N>[];
}

/** CSS pixels. */
export const LINE = 18;
const PAD = 4;
const NAME = 22;
const BETWEEN_GROUPS = 14;
/** From spine to text; the tick is drawn in it. */
export const TICK = 26;
const CENTRE_LINE = 22;
/** Average widths of a character, on the safe side: text cannot be measured without a screen. */
const CHAR = 7.6;
const CENTRE_CHAR = 9.6;
/** Below this width everything stands below the middle, in one column. */
export const TWO_SIDED = 640;

interface Block<N extends GraphNode> {
  name: string;
  nodes: { node: N; lines: string[]; height: number }[];
  height: number;
}

function block<N extends GraphNode>({ name, nodes }: GraphGroup<N>, textWidth: number): Block<N> {
  const measured = nodes.map((node) => {
    const lines = wrapLabel(node.label, Math.floor(textWidth / CHAR));
    return { node, lines, height: lines.length * LINE + 2 * PAD };
  });
  return { name, nodes: measured, height: NAME + measured.reduce((sum, { height }) => sum + height, 0) };
}

const heightOf = (blocks: readonly { height: number }[]) =>
  blocks.reduce((sum, { height }) => sum + height, 0) + BETWEEN_GROUPS * Math.max(0, blocks.length - 1);

/** Groups on two sides of nearly one height: the tallest first to the lower side, a group that outweighs all others in two parts. */
function balance<N extends GraphNode>(groups: readonly GraphGroup<N>[], textWidth: number): Block<N>[][] {
  const rows = (group: GraphGroup<N>) => group.nodes.length + 1;
  const total = groups.reduce((sum, group) => sum + rows(group), 0);
  const parts = groups.flatMap((group, order) => {
    // As many as make one side as tall as the other, which has the rest and all other groups.
    const first = Math.ceil(total / 2);
    if (rows(group) <= total * 0.6 || group.nodes.length - first < 2) return [{ group, order }];
    return [group.nodes.slice(0, first), group.nodes.slice(first)].map((nodes) => ({
      group: { ...group, nodes },
      order,
    }));
  });
  const sides: { block: Block<N>; order: number }[][] = [[], []];
  const tall = parts
    .map(({ group, order }) => ({ block: block(group, textWidth), order }))
    .sort((a, b) => b.block.height - a.block.height);
  for (const part of tall) {
    const [left, right] = sides.map((side) => heightOf(side.map((p) => p.block))) as [number, number];
    sides[right <= left ? 1 : 0]?.push(part);
  }
  return sides.map((side) => side.sort((a, b) => a.order - b.order).map((p) => p.block));
}

/**
 * Places a concept in the middle and its neighbours, group by group, at its sides; in a narrow place all below it.
 * Nothing overlaps, whatever the number of neighbours: the drawing grows downwards.
 *
 * @param width CSS pixels to be filled.
 */
export function layOutGraph<N extends GraphNode>(
  label: string,
  groups: readonly GraphGroup<N>[],
  width: number,
): GraphLayout<N> {
  return width < TWO_SIDED ? oneColumn(label, groups, width) : twoSides(label, groups, width);
}

function twoSides<N extends GraphNode>(
  label: string,
  groups: readonly GraphGroup<N>[],
  width: number,
): GraphLayout<N> {
  const centreWidth = Math.min(200, Math.round(width * 0.24));
  const gap = Math.min(72, Math.round(width * 0.07));
  const sideWidth = (width - centreWidth) / 2 - gap;
  const textWidth = sideWidth - TICK;
  const [left = [], right = []] = balance(groups, textWidth);
  const lines = wrapLabel(label, Math.floor((centreWidth - 16) / CENTRE_CHAR));
  const centreHeight = lines.length * CENTRE_LINE + 16;
  const height = Math.max(heightOf(left), heightOf(right), centreHeight);
  const centre = {
    lines,
    x: (width - centreWidth) / 2,
    y: (height - centreHeight) / 2,
    width: centreWidth,
    height: centreHeight,
  };
  const middle = height / 2;
  const place = (blocks: Block<N>[], side: 'left' | 'right'): PlacedGroup<N>[] => {
    const outward = side === 'left' ? -1 : 1;
    const from = side === 'left' ? centre.x : centre.x + centre.width;
    const spineX = from + outward * gap;
    let y = (height - heightOf(blocks)) / 2;
    return blocks.map((b) => {
      const group = stack(b, y, spineX, side, textWidth);
      y += b.height + BETWEEN_GROUPS;
      const to = (group.spine.top + group.spine.bottom) / 2;
      const bend = from + (outward * gap) / 2;
      group.branch = `M${from} ${middle}C${bend} ${middle} ${bend} ${to} ${spineX} ${to}`;
      return group;
    });
  };
  return { width, height, centre, groups: [...place(left, 'left'), ...place(right, 'right')] };
}

function oneColumn<N extends GraphNode>(
  label: string,
  groups: readonly GraphGroup<N>[],
  width: number,
): GraphLayout<N> {
  const trunk = 10;
  const spineX = trunk + 18;
  const textWidth = width - spineX - TICK;
  const lines = wrapLabel(label, Math.floor((width - 16) / CENTRE_CHAR));
  const centre = { lines, x: 0, y: 0, width, height: lines.length * CENTRE_LINE + 16 };
  let y = centre.height + BETWEEN_GROUPS;
  const placed = groups.map((group) => {
    const b = block(group, textWidth);
    const at = stack(b, y, spineX, 'below', textWidth);
    y += b.height + BETWEEN_GROUPS;
    const to = at.spine.top;
    at.branch = `M${trunk} ${centre.height}V${to - 8}Q${trunk} ${to} ${spineX} ${to}`;
    return at;
  });
  return { width, height: Math.max(centre.height, y - BETWEEN_GROUPS), centre, groups: placed };
}

/** One group from `y` downwards: its name, then its nodes. The branch is still to be drawn. */
function stack<N extends GraphNode>(
  b: Block<N>,
  y: number,
  spineX: number,
  side: Side,
  textWidth: number,
): PlacedGroup<N> {
  const x = side === 'left' ? spineX - TICK - textWidth : spineX + TICK;
  let top = y + NAME;
  const nodes = b.nodes.map(({ node, lines, height }) => {
    const placed = { node, lines, x, y: top, width: textWidth, height };
    top += height;
    return placed;
  });
  const centreOf = (node: PlacedNode<N> | undefined) => (node ? node.y + node.height / 2 : y);
  const spine = { x: spineX, top: centreOf(nodes[0]), bottom: centreOf(nodes.at(-1)) };
  return { name: b.name, side, x: spineX, y: y + 15, spine, branch: '', nodes };
}
