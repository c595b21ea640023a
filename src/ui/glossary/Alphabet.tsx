import { useRef } from 'preact/hooks';
import { useText } from '../i18n';
import { IndexList } from './IndexList';
import type { GlossaryEntry } from './types';

interface AlphabetProps {
  /** In alphabetical order. */
  entries: readonly GlossaryEntry[];
  openId: string | undefined;
}

/** The terms under their letters, and the letters as a way to get there. */
export function Alphabet({ entries, openId }: AlphabetProps) {
  const t = useText();
  const list = useRef<HTMLDivElement | null>(null);
  const letters = new Map<string, GlossaryEntry[]>();
  for (const entry of entries) {
    const same = letters.get(entry.letter);
    if (same) same.push(entry);
    else letters.set(entry.letter, [entry]);
  }
  const go = (letter: string) => {
    const section = list.current?.querySelector(`[data-letter="${letter}"]`);
    section?.scrollIntoView?.({ block: 'start' });
    section?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields. */}
      <div class="letters" role="group" aria-label={t('glossaryLetters')}>
        {[...letters.keys()].map((letter) => (
          <button key={letter} type="button" onClick={() => go(letter)}>
            {letter}
          </button>
        ))}
      </div>
      <div class="index-list" ref={list}>
        {[...letters].map(([letter, own]) => (
          <section key={letter} class="letter" data-letter={letter}>
            <h2>{letter}</h2>
            <IndexList entries={own} openId={openId} />
          </section>
        ))}
      </div>
    </>
  );
}
