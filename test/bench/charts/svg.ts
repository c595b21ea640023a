/** One bar of a chart; `share` parts of it are drawn one after another. */
export interface Bar {
  label: string;
  /** Parts of the bar, in the unit of the chart; one for a plain bar. */
  values: number[];
  /** Behind the bar; the sum of the values by default. */
  told?: string;
  /** Ours: drawn in the accent. */
  ours?: boolean;
}

export interface Chart {
  title: string;
  /** What the values are, "ms". */
  unit: string;
  bars: readonly Bar[];
  /** Names of the parts, where bars have several. */
  parts?: readonly string[];
  /** A line across all bars, with its name. */
  line?: { at: number; name: string };
  /** Bars by magnitude: for values from 1 to thousands. */
  logarithmic?: boolean;
}

const WIDTH = 760;
const LABELS = 310;
const RIGHT = 110;
const ROW = 26;
const TOP = 56;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

// One grey, one ink and one accent that hold on white and on black alike; the sheet changes them on a dark page.
const STYLE = `text{font:13px system-ui,sans-serif;fill:#24292f}.t{font-weight:600;font-size:14px}.s{fill:#57606a}
.b{fill:#8c959f}.o0,.k0{fill:#0a6b6b}.o1,.k1{fill:#3f9b94}.o2,.k2{fill:#7cc0b6}.o3,.k3{fill:#b5ded6}.l{stroke:#b35900;stroke-width:1.5;stroke-dasharray:4 3}.lt{fill:#9a4a00}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.s{fill:#9198a1}.b{fill:#656c76}.o0,.k0{fill:#4fc4b8}.o1,.k1{fill:#349a90}.o2,.k2{fill:#23736b}.o3,.k3{fill:#174f4a}.l{stroke:#f0a35a}.lt{fill:#f0a35a}}`;

/** A chart of horizontal bars as SVG text, legible on light and dark. */
export function barChart({ title, unit, bars, parts = [], line, logarithmic = false }: Chart): string {
  const totals = bars.map(({ values }) => values.reduce((sum, v) => sum + v, 0));
  const most = Math.max(...totals, line?.at ?? 0);
  const least = Math.min(...totals.filter((v) => v > 0), line?.at ?? Number.POSITIVE_INFINITY) / 2;
  const room = WIDTH - LABELS - RIGHT;
  const x = (value: number): number =>
    !logarithmic
      ? (value / most) * room
      : value <= least
        ? 0
        : (Math.log(value / least) / Math.log(most / least)) * room;
  const height = TOP + bars.length * ROW + (parts.length > 0 ? 30 : 8);
  const out: string[] = [];
  bars.forEach(({ label, values, told, ours }, row) => {
    const y = TOP + row * ROW;
    out.push(`<text x="${LABELS - 10}" y="${y + 14}" text-anchor="end">${escaped(label)}</text>`);
    let at = 0;
    values.forEach((value, part) => {
      const from = x(at);
      at += value;
      const width = Math.max(0.5, x(at) - from);
      const kind = ours || parts.length > 0 ? `o${Math.min(part, 3)}` : 'b';
      out.push(
        `<rect class="${kind}" x="${(LABELS + from).toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="18" rx="2"/>`,
      );
    });
    out.push(
      `<text class="s" x="${(LABELS + x(at) + 6).toFixed(1)}" y="${y + 14}">${escaped(told ?? at.toPrecision(3))}</text>`,
    );
  });
  if (line !== undefined) {
    const at = (LABELS + x(line.at)).toFixed(1);
    out.push(`<line class="l" x1="${at}" x2="${at}" y1="${TOP - 6}" y2="${TOP + bars.length * ROW}"/>`);
    out.push(`<text class="lt" x="${at}" y="${TOP - 10}" text-anchor="middle">${escaped(line.name)}</text>`);
  }
  parts.forEach((name, part) => {
    const at = LABELS + part * 110;
    const y = TOP + bars.length * ROW + 8;
    out.push(`<rect class="k${Math.min(part, 3)}" x="${at}" y="${y}" width="12" height="12" rx="2"/>`);
    out.push(`<text class="s" x="${at + 18}" y="${y + 11}">${escaped(name)}</text>`);
  });
  const scale = logarithmic ? `${unit}, logarithmic scale` : unit;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(title)}"><title>${escaped(title)}</title><style>${STYLE}</style>
<text class="t" x="8" y="20">${escaped(title)}</text><text class="s" x="8" y="38">${escaped(scale)}</text>
${out.join('\n')}
</svg>
`;
}
