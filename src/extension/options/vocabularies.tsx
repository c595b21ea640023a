import { useEffect, useState } from 'preact/hooks';
import { CATEGORIES, type CategoryStyle } from '../../core/model';
import type {
  ImportProgress,
  VocabularyActions,
  VocabularyResult,
  VocabularyRow,
  VocabularyWish,
} from '../../ui/vocabularies/types';
import { Vocabularies } from '../../ui/vocabularies/Vocabularies';
import { askBackground, hearInView, tellViews } from '../messages';
import { importViewMessages, viewMessages } from '../messages/catalogue/views';
import { onLooks } from '../settings/looks';
import { importInWorker, newVocabularyId, type RunningImport } from '../vocabularies/import-in-worker';

/** The import under way in this page. */
let running: RunningImport | undefined;

/** Other views are told how far it is at most so often. Milliseconds. */
const TELL_EVERY = 500;
let told = 0;

/** Tells other views how far the import is; null: it has ended. */
function tellOthers(progress: ImportProgress | null): void {
  if (progress && performance.now() - told < TELL_EVERY) return;
  told = performance.now();
  tellViews('import-progress', { progress });
}

/** Waits for a write of the background. @throws Error in its words when it was not stored */
async function write(stored: Promise<{ ok: true } | { ok: false; message: string }>): Promise<void> {
  const outcome = await stored;
  if (!outcome.ok) throw new Error(outcome.message);
}

/**
 * Imports a file in a worker and has the background look for its terms.
 *
 * @param tell told how far it is
 * @throws Error when the background does not answer; a file that was refused is a result
 */
async function importFile(
  file: File,
  wish: VocabularyWish,
  tell: (progress: ImportProgress) => void,
): Promise<VocabularyResult> {
  const id = newVocabularyId(Date.now());
  tell({ file: file.name, stage: 'read', share: 0 });
  running = importInWorker({ ...wish, id, file }, (stage, share) => tell({ file: file.name, stage, share }));
  try {
    const outcome = await running.outcome;
    if (outcome === null) {
      // The worker may just have finished when it was ended.
      await write(askBackground('remove-vocabulary', { id }));
      return { ok: false, file: file.name, cancelled: true };
    }
    if ('done' in outcome) {
      await write(askBackground('vocabulary-imported', {}));
      const { name, concepts, forms, left } = outcome.done;
      return { ok: true, name, concepts, forms, left };
    }
    const { kind, reason, line } = outcome.fault;
    const known = kind === 'file' || kind === 'quota' ? kind : 'other';
    return { ok: false, file: file.name, kind: known, reason, ...(line !== undefined && { line }) };
  } finally {
    running = undefined;
    tellOthers(null);
  }
}

interface VocabulariesSectionProps {
  /** How categories are marked. */
  styles: Readonly<Record<string, CategoryStyle>>;
  /** Shows what went wrong with a piece of work. */
  attempt(work: Promise<unknown>): void;
}

/** The section of the options on the reader's vocabularies, with all it knows and does. */
export function VocabulariesSection({ styles, attempt }: VocabulariesSectionProps) {
  const [vocabularies, setVocabularies] = useState<readonly VocabularyRow[]>([]);
  const [progress, setProgress] = useState<ImportProgress>();
  const [result, setResult] = useState<VocabularyResult>();

  const renew = () => askBackground('vocabularies', {}).then(setVocabularies);
  const thenRenew = (work: Promise<unknown>) => attempt(work.then(renew));
  useEffect(() => {
    const ended = new AbortController();
    attempt(renew());
    onLooks(() => attempt(renew()), ended.signal);
    const stop = hearInView(viewMessages, {
      'store-changed': ({ what }) => void (what === 'vocabularies' && renew().catch(() => undefined)),
      'page-changed': () => undefined,
    });
    const stopCancel = hearInView(importViewMessages, {
      'cancel-import': () => running?.cancel(),
      'import-progress': () => undefined,
    });
    return () => {
      ended.abort();
      stop();
      stopCancel();
    };
  }, []);

  const actions: VocabularyActions = {
    onImport(file, wish) {
      if (running) return;
      const tell = (now: ImportProgress) => {
        setProgress(now);
        tellOthers(now);
      };
      const work = importFile(file, wish, tell).then(setResult);
      thenRenew(work.finally(() => setProgress(undefined)));
    },
    onCancel: () => running?.cancel(),
    onChange: (id, change) => thenRenew(write(askBackground('change-vocabulary', { id, change }))),
    onRemove: (id) => thenRenew(write(askBackground('remove-vocabulary', { id }))),
  };
  return (
    <Vocabularies
      vocabularies={vocabularies}
      categories={CATEGORIES}
      colourOf={(category) => styles[category]?.light ?? '#000000'}
      actions={actions}
      {...(progress && { progress })}
      {...(result && { result })}
    />
  );
}
