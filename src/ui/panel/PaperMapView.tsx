import { useRef, useState } from 'preact/hooks';
import type { Category, PaperMap } from '../../core/model';
import { formatNumber, places, useText } from '../i18n';
import { categoryName } from '../names';
import { barWidth, type Cell, gridOf, type MapRow, move } from './map-grid';

interface PaperMapViewProps {
  map: PaperMap;
  /** The paper's title: the section that it heads is called so. */
  title: string;
  /** Categories that the reader has not switched off, in the order of the legend. */
  shown: readonly Category[];
  onCell(section: number, category: Category): void;
}

/** Sections shown until the reader asks for all. */
const CAP = 16;

/** Half of the widest bar, in hundredths of a cell: two full neighbours do not touch. */
const WIDEST = 45;

/** A bar in the middle of its cell: the bars of a column make one shape down the paper. */
function Bar({ share, category }: { share: number; category: Category }) {
  return (
    <svg class="map-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect x={50 - share * WIDEST} y="0" width={share * 2 * WIDEST} height="10" data-category={category} />
    </svg>
  );
}

/**
 * What the paper is about, as its contents with a drawing: a row for each section, a column for each category, the
 * bar as wide as the places are many. A grid by the ARIA pattern: one tab stop, arrows walk, Enter goes to the place.
 */
export function PaperMapView({ map, title, shown, onCell }: PaperMapViewProps) {
  const t = useText();
  const body = useRef<HTMLTableSectionElement | null>(null);
  const [at, setAt] = useState<Cell | null>(null);
  const [all, setAll] = useState(false);
  const grid = gridOf(map, shown);
  const rows = all ? grid.rows : grid.rows.slice(0, CAP);
  if (rows.length === 0) return null;
  const first = { row: 0, column: rows[0]?.counts.findIndex((count) => count > 0) ?? 0 };
  // The map may have changed under the cell that had the focus.
  const current = at && (rows[at.row]?.counts[at.column] ?? 0) > 0 ? at : first;

  const titleOf = (row: MapRow) => {
    if (row.title === title) return t('mapTitle');
    return row.title || t('mapBeginning');
  };
  const go = (to: Cell | null) => {
    if (!to) return;
    setAt(to);
    body.current?.querySelector<HTMLElement>(`[data-cell="${to.row}-${to.column}"]`)?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows and headers are a table's, the keys a grid's. */}
      <table class="map" role="grid" aria-label={t('mapLabel')}>
        <thead>
          <tr>
            <th scope="col" class="map-corner">
              <span class="unseen">{t('mapSection')}</span>
            </th>
            {grid.columns.map((category) => (
              <th key={category} scope="col" class="map-head">
                <span class="mark" data-category={category}>
                  {categoryName(t, category)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={(event) => {
            const to = move({ rows }, current, event.key);
            if (!to) return;
            event.preventDefault();
            go(to);
          }}
        >
          {rows.map((row, r) => (
            <tr key={row.section}>
              <th scope="row" class="map-title" title={titleOf(row)}>
                <span>{titleOf(row)}</span>
              </th>
              {grid.columns.map((category, c) => {
                const count = row.counts[c] ?? 0;
                if (count === 0) return <td key={category} class="map-cell" />;
                const name = t('mapCell', titleOf(row), categoryName(t, category), places(t, count));
                return (
                  <td key={category} class="map-cell">
                    <button
                      type="button"
                      aria-label={name}
                      title={name}
                      data-cell={`${r}-${c}`}
                      tabIndex={r === current.row && c === current.column ? 0 : -1}
                      onFocus={() => setAt({ row: r, column: c })}
                      onClick={() => onCell(row.section, category)}
                    >
                      <Bar share={barWidth(count, grid.most)} category={category} />
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {grid.rows.length > CAP && (
        <button type="button" class="quiet-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('showFewer') : t('mapAll', formatNumber(grid.rows.length))}
        </button>
      )}
    </>
  );
}
