import { parse, stringify } from 'yaml';
import { parseCorrections } from '../../core/lexicon/corrections';
import { mergeCorrections, ownConceptId } from '../../core/lexicon/own';
import { CATEGORIES, type Corrections as Stored } from '../../core/model';
import { parseVocabularyConceptId } from '../../core/vocabularies/concept-id';
import { Corrections } from '../../ui/corrections/Corrections';
import type { CorrectionsActions } from '../../ui/corrections/types';
import { askBackground } from '../messages';
import { translate } from '../platform/runtime';
import { saveFile } from '../platform/save-file';
import { changeCorrections, loadCorrections, setHidden } from '../settings/corrections';

/** A corrections file larger than this is no corrections file. */
const FILE_LIMIT = 5_000_000;

let message: string | undefined;
let labels: ReadonlyMap<string, string> = new Map();

const listed = (forms: string) =>
  forms
    .split(',')
    .map((form) => form.trim())
    .filter(Boolean);

async function exportFile(what: 'all' | 'wrong', format: 'yaml' | 'json'): Promise<void> {
  const all = await loadCorrections();
  const part: Partial<Stored> = what === 'all' ? all : { wrong: all.wrong };
  const name = what === 'all' ? 'oncogloss-corrections' : 'oncogloss-wrong-marks';
  if (format === 'yaml') saveFile(`${name}.yaml`, stringify(part), 'application/yaml');
  else saveFile(`${name}.json`, `${JSON.stringify(part, null, 2)}\n`, 'application/json');
}

/** Takes a file over whole or not at all; says which, and why not. JSON is YAML too. */
async function importFile(file: File): Promise<void> {
  try {
    if (file.size > FILE_LIMIT) throw new Error(`${file.name}: ${file.size} bytes`);
    const more = parseCorrections(parse(await file.text(), { maxAliasCount: 10 }));
    const { hidden, concepts, forms, wrong } = await changeCorrections((now) => mergeCorrections(now, more));
    message = translate('importDone', ...[hidden, concepts, forms, wrong].map((list) => String(list.length)));
  } catch (error) {
    message = `${translate('importRefused')}\n${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The id of a concept by the label that the reader chose. @throws Error that says so when there is none. */
function idOf(label: string): string {
  const wanted = label.trim().toLowerCase();
  for (const [id, name] of labels) if (name.toLowerCase() === wanted) return id;
  throw new Error(translate('formUnknown', label));
}

/** The section of the options in which the reader corrects the lexicon. `attempt` shows faults and what came of it. */
export async function correctionsSection(attempt: (work: Promise<unknown>) => void) {
  const corrections = await loadCorrections();
  // Concepts of vocabularies are many: only those that are hidden are named.
  const [glossary, hidden] = await Promise.all([
    askBackground('glossary', {}),
    askBackground('summaries', { ids: corrections.hidden.filter((id) => parseVocabularyConceptId(id)) }),
  ]);
  labels = new Map([...glossary, ...hidden].map(({ id, label }) => [id, label]));
  const actions: CorrectionsActions = {
    onShow: (concept) => attempt(setHidden(concept, false)),
    onAddConcept: ({ label, forms, category, gloss }) =>
      attempt(
        changeCorrections((now) => {
          const id = ownConceptId(
            label,
            now.concepts.map((c) => c.id),
          );
          const concept = { id, label: label.trim(), category, ...(gloss.trim() && { gloss: gloss.trim() }) };
          const added = listed(forms).map((text) => ({ concept: id, text }));
          return { concepts: [...now.concepts, concept], forms: [...now.forms, ...added] };
        }),
      ),
    onRemoveConcept: (id) =>
      attempt(
        changeCorrections(({ concepts, forms }) => ({
          concepts: concepts.filter((c) => c.id !== id),
          forms: forms.filter((f) => f.concept !== id),
        })),
      ),
    onAddForm: (label, text) =>
      attempt(
        (async () => {
          const concept = idOf(label);
          await changeCorrections(({ forms }) => ({ forms: [...forms, { concept, text: text.trim() }] }));
        })(),
      ),
    onRemoveForm: (concept, text) =>
      attempt(
        changeCorrections(({ forms }) => ({
          forms: forms.filter((f) => f.concept !== concept || f.text !== text),
        })),
      ),
    onClearWrong: () => attempt(changeCorrections(() => ({ wrong: [] }))),
    onExport: (what, format) => attempt(exportFile(what, format)),
    onImport: (file) => attempt(importFile(file)),
  };
  return (
    <Corrections
      corrections={corrections}
      categories={CATEGORIES}
      labels={labels}
      actions={actions}
      {...(message && { message })}
    />
  );
}
