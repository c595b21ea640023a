import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Category } from '../../core/model';
import type { ConceptRef, RelationGroup } from '../card/types';
import { formatNumber, useText } from '../i18n';
import { relationName } from '../names';
import { GraphGroupView } from './GraphGroupView';
import { type GraphNode, layOutGraph, type PlacedGroup } from './graph-layout';

interface RelationGraphProps {
  label: string;
  groups: readonly RelationGroup[];
  categoryOf(id: string): Category | undefined;
}

/** A group keeps its elements, and a link in it the focus, when it changes sides. */
const keyOf = ({ name, nodes }: PlacedGroup<GraphNode>) => `${name} ${nodes[0]?.node.id}`;

/** Where no screen tells a width: tests, and the first moment. */
const USUAL_WIDTH = 720;
const CENTRE_LINE = 22;

/** The concept in the middle, its neighbours around it by relation; each is a link to its own page. */
export function RelationGraph({ label, groups, categoryOf }: RelationGraphProps) {
  const t = useText();
  const id = useId();
  const [box, width] = useWidth();
  const named = groups
    .filter(({ concepts }) => concepts.length > 0)
    .map(({ relation, inverse, concepts }) => ({
      name: relationName(t, relation, inverse),
      nodes: concepts.map((concept: ConceptRef) => ({ ...concept, category: categoryOf(concept.id) })),
    }));
  if (named.length === 0) return null;
  const count = named.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const { centre, height, groups: placed } = layOutGraph(label, named, width);
  return (
    <section class="graph-part">
      <h3 id={`${id}-name`}>{t('glossaryConnections')}</h3>
      <p id={`${id}-description`} class="unseen">
        {t('glossaryGraph', label, formatNumber(count), named.map(({ name }) => name).join('; '))}
      </p>
      <div class="graph-box" ref={box}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose parts are links; no HTML element is that. */}
        <svg
          class="graph"
          role="group"
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-description`}
          viewBox={`-1 -1 ${width + 2} ${height + 2}`}
          width={width}
          height={height}
        >
          {placed.map((group) => (
            <path key={keyOf(group)} class="branch" d={group.branch} />
          ))}
          <g>
            <rect
              class="centre"
              x={centre.x}
              y={centre.y}
              width={centre.width}
              height={centre.height}
              rx={4}
            />
            {centre.lines.map((line, at) => (
              <text
                key={line}
                class="centre-label"
                x={centre.x + centre.width / 2}
                y={centre.y + 8 + (at + 0.72) * CENTRE_LINE}
              >
                {line.trimEnd()}
              </text>
            ))}
          </g>
          {placed.map((group) => (
            <GraphGroupView key={keyOf(group)} group={group} />
          ))}
        </svg>
      </div>
    </section>
  );
}

/** The width that the drawing has, in CSS pixels, as it changes. */
function useWidth() {
  const box = useRef<HTMLDivElement | null>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useLayoutEffect(() => {
    const at = box.current;
    if (!at || typeof ResizeObserver !== 'function') return;
    const measure = () => {
      // Nothing to draw in while the page is being printed without it.
      if (at.clientWidth > 0) setWidth(at.clientWidth - 2);
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(at);
    return () => sizes.disconnect();
  }, []);
  return [box, width] as const;
}
