import { eventually } from '.';
import type { Tab } from './types';

/** Waits until the section of the options stands there with what is stored. */
export const waitForSection = (tab: Tab): Promise<boolean> =>
  eventually(
    () => tab.evaluate(() => document.querySelector('#vocabularies input[type=file]') !== null),
    (there) => there,
  );

/** Puts a file into the field, as the browser does after its dialogue. */
export async function chooseFile(tab: Tab, name: string, body: string): Promise<void> {
  await tab.evaluate(
    ([file, text]) => {
      const field = document.querySelector('#vocabularies input[type=file]') as HTMLInputElement;
      const files = new DataTransfer();
      files.items.add(new File([text as string], file as string));
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, body],
  );
  await waitForDraft(tab);
}

const waitForDraft = (tab: Tab): Promise<boolean> =>
  eventually(
    () => tab.evaluate(() => document.querySelector('.vocabulary-draft') !== null),
    (there) => there,
  );

/**
 * Chooses an OBO file of so many terms, each with definition, two synonyms and a code, about 300 bytes a term. Made in
 * the page: no driver has to carry it.
 */
export async function chooseLarge(tab: Tab, name: string, terms: number): Promise<void> {
  await tab.evaluate(
    ([file, count]) => {
      let state = 42;
      const next = (most: number) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state % most;
      };
      const syllables = ['ba', 'cor', 'dil', 'fen', 'gru', 'hal', 'ist', 'jo', 'kra', 'lum', 'mer', 'nov'];
      const word = () =>
        Array.from({ length: 2 + next(3) }, () => syllables[next(syllables.length)]).join('');
      const words = Array.from({ length: 20_000 }, word);
      const phrase = () => Array.from({ length: 1 + next(4) }, () => words[next(words.length)]).join(' ');
      const lines = ['format-version: 1.2', 'ontology: large', ''];
      for (let i = 0; i < (count as number); i++) {
        const number = String(i).padStart(7, '0');
        lines.push(
          '[Term]',
          `id: LRG:${number}`,
          `name: ${phrase()} type ${i}`,
          `def: "A ${phrase()} that is made by ${phrase()} and seen in ${phrase()}." [LRG:made]`,
          `synonym: "${phrase()} ${i}" EXACT []`,
          `synonym: "${phrase()} disorder ${i}" RELATED []`,
          `xref: MESH:D${number}`,
          `is_a: LRG:0000000 ! ${phrase()}`,
          '',
        );
      }
      const field = document.querySelector('#vocabularies input[type=file]') as HTMLInputElement;
      const files = new DataTransfer();
      files.items.add(new File([lines.join('\n')], file as string));
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, terms],
  );
  await waitForDraft(tab);
}

/** Runs one read over a store of the vocabularies' database, in a page of the extension. */
const read = <T>(tab: Tab, what: 'keys' | 'infos'): Promise<T> =>
  tab.evaluate(async (wanted) => {
    const done = <R>(request: IDBRequest<R>): Promise<R> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('oncogloss-vocabularies'));
    const store = (name: string) => db.transaction(name).objectStore(name);
    const answer: unknown =
      wanted === 'infos'
        ? await done(store('infos').getAll())
        : Object.fromEntries(
            await Promise.all(
              [...db.objectStoreNames].map(async (name) => [name, await done(store(name).getAllKeys())]),
            ),
          );
    db.close();
    return answer;
  }, what) as Promise<T>;

/** Keys of all that is stored of vocabularies, by store. */
export const storedKeys = (tab: Tab): Promise<Record<string, unknown[]>> => read(tab, 'keys');

/** What is said of the vocabularies that are stored. */
export const infos = (tab: Tab): Promise<{ id: string; name: string }[]> => read(tab, 'infos');
