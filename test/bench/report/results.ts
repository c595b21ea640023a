import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { inProject } from '../../../src/cli/paths';
import type { CalibrationRow } from '../calibration/measure';
import type { ChangesResult } from '../changes/measure';
import type { CitingResult } from '../citing';
import type { HoverRow } from '../hover/measure';
import type { ImportResult } from '../import/measure';
import type { MarksRow } from '../marks/measure';
import type { Agreement, MatchingRow } from '../matching/measure';
import type { PaintingRow } from '../painting/measure';
import type { DomRow } from '../peers/dom';
import type { ReadingRow } from '../reading/measure';
import type { ShippedRow } from '../shipped/measure';
import type { PipelineRow } from '../stages/pipeline/measure';
import type { WorkerRow } from '../worker/measure';

/** What the parts of the benchmark measure; each is replaced by its next run. */
export interface Parts {
  reading: ReadingRow[];
  pipeline: PipelineRow[];
  matching: { rows: MatchingRow[]; agreement: Agreement[]; units: Record<string, number> };
  peers: DomRow[];
  painting: PaintingRow[];
  hover: HoverRow[];
  changes: ChangesResult;
  shipped: ShippedRow[];
  worker: WorkerRow[];
  import: ImportResult;
  marks: MarksRow[];
  citing: CitingResult;
  calibration: CalibrationRow[];
}
export type PartName = keyof Parts;

/** All that was measured in one browser. */
export interface BrowserResults {
  version: string;
  machine: string;
  /** When each part was measured, to the minute: parts of different runs compare less well. */
  measured: Partial<Record<PartName, string>>;
  parts: Partial<Parts>;
}
export type Results = Partial<Record<'chromium' | 'firefox', BrowserResults>>;

const OUT = inProject('bench');
const FILE = `${OUT}/results.json`;

/** What was measured before; nothing when there is none, or it is of another layout. */
export function loadResults(): Results {
  try {
    const read = JSON.parse(readFileSync(FILE, 'utf8')) as Results;
    return read.chromium?.parts || read.firefox?.parts ? read : {};
  } catch {
    return {};
  }
}

/** Figures to a hundredth of a millisecond and less: more says nothing. */
const short = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;

export function saveResults(results: Results): void {
  mkdirSync(OUT, { recursive: true });
  const json = JSON.stringify(results, short, 1)
    // Lists of figures on one line each.
    .replace(
      /\[\s+((?:-?[\d.e+-]+|null)(?:,\s+(?:-?[\d.e+-]+|null))*)\s+\]/g,
      (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
    );
  writeFileSync(FILE, `${json}\n`);
}

export const writeOut = (name: string, text: string): void => writeFileSync(`${OUT}/${name}`, text);

/** "2 × processor, 8 GB": what the figures were measured on. */
export const machineLine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
