import { decodeFile, ImportError } from '../../core/import';
import { CollectionList } from '../../ui/collections/CollectionList';
import type { CollectionListActions, ImportResult } from '../../ui/collections/types';
import { Section } from '../../ui/options/Section';
import { askBackground } from '../messages';
import { translate } from '../platform/runtime';
import { saveFile } from '../platform/save-file';

let result: ImportResult | undefined;

/** Reads a file here and has the background take it in; what came of it is shown, whatever it was. */
async function importFile(file: File, into?: string): Promise<void> {
  try {
    const text = decodeFile(new Uint8Array(await file.arrayBuffer()));
    const outcome = await askBackground('import-collection', {
      text,
      file: file.name,
      ...(into !== undefined && { into }),
    });
    result = { ...outcome, file: file.name };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const { reason, detail, line } = error;
    result = { ok: false, reason, detail, file: file.name, ...(line !== undefined && { line }) };
  }
}

/** The section of the options on the reader's collections. `attempt` shows faults, and all anew once the work is done. */
export async function collectionsSection(attempt: (work: Promise<unknown>) => void) {
  const collections = await askBackground('collections', {});
  const write = async (stored: Promise<{ ok: true } | { ok: false; message: string }>) => {
    const outcome = await stored;
    if (!outcome.ok) throw new Error(outcome.message);
  };
  const actions: CollectionListActions = {
    onRename: (id, title) => attempt(write(askBackground('rename-collection', { id, title }))),
    onRemove: (id) => attempt(write(askBackground('remove-collection', { id }))),
    onSeen: (id) => attempt(write(askBackground('collection-seen', { id }))),
    onExport: (format, id) =>
      attempt(
        askBackground('export-collections', { format, ...(id !== undefined && { ids: [id] }) }).then(
          ({ text, file, mime }) => saveFile(file, text, mime),
        ),
      ),
    onImport: (file, into) => attempt(importFile(file, into)),
  };
  return (
    <Section id="collections" heading={translate('optionsCollections')}>
      <CollectionList collections={collections} actions={actions} {...(result && { result })} />
    </Section>
  );
}
