import { describe, expect, it } from 'vitest';
import { type GraphLayout, type GraphNode, layOutGraph } from '../../../../src/ui/glossary/graph-layout';

const group = (name: string, count: number, label = 'Neighbour') => ({
  name,
  nodes: Array.from({ length: count }, (_, at) => ({ id: `${name}-${at}`, label: `${label} ${at}` })),
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const boxes = ({ centre, groups }: GraphLayout<GraphNode>): Box[] => [
  centre,
  ...groups.flatMap(({ nodes }) => nodes),
];
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const cases = [
  [group('a', 1)],
  [group('a', 3), group('b', 7), group('c', 2, 'A neighbour with a rather long name that must be wrapped')],
  [group('a', 41)],
  Array.from({ length: 12 }, (_, at) => group(`g${at}`, at + 1)),
];

describe.each([288, 500, 640, 760, 960])('a drawing of %i pixels', (width) => {
  it.each(cases.map((groups) => [groups] as const))('has all neighbours, none over another', (groups) => {
    const layout = layOutGraph('Drug-tolerant persister cell', groups, width);
    const drawn = layout.groups.flatMap(({ nodes }) => nodes.map(({ node }) => node.id));
    expect(drawn.sort()).toEqual(groups.flatMap(({ nodes }) => nodes.map(({ id }) => id)).sort());
    const all = boxes(layout);
    for (const [at, a] of all.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width).toBeLessThanOrEqual(width);
      expect(a.y).toBeGreaterThanOrEqual(0);
      expect(a.y + a.height).toBeLessThanOrEqual(layout.height);
      expect(all.slice(at + 1).filter((b) => meet(a, b))).toEqual([]);
    }
  });
});

describe('layOutGraph', () => {
  it('puts everything below the middle where it is narrow', () => {
    const { groups } = layOutGraph('X', [group('a', 2), group('b', 2)], 320);
    expect(groups.map(({ side }) => side)).toEqual(['below', 'below']);
  });

  it('uses both sides of nearly one height where there is room', () => {
    const { groups, height } = layOutGraph('X', [group('a', 9), group('b', 4), group('c', 4)], 800);
    expect(new Set(groups.map(({ side }) => side))).toEqual(new Set(['left', 'right']));
    const column = layOutGraph('X', [group('a', 9), group('b', 4), group('c', 4)], 320).height;
    expect(height).toBeLessThan(column * 0.55);
  });

  it('draws a group that outweighs all others in two parts of the same name', () => {
    const { groups } = layOutGraph('X', [group('a', 30), group('b', 2)], 800);
    const parts = groups.filter(({ name }) => name === 'a');
    expect(parts.map(({ side }) => side).sort()).toEqual(['left', 'right']);
    const [first = 0, second = 0] = parts.map(({ nodes }) => nodes.length);
    expect(Math.abs(first - second)).toBeLessThanOrEqual(6);
  });

  it('gives every target at least 24 pixels of height', () => {
    const { groups } = layOutGraph('X', [group('a', 5)], 800);
    expect(groups.flatMap(({ nodes }) => nodes).every(({ height }) => height >= 24)).toBe(true);
  });
});
