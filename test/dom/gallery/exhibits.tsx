import type { ComponentChild } from 'preact';
import { IdentifierCard } from '../../../src/ui/card/IdentifierCard';
import { TermCard } from '../../../src/ui/card/TermCard';
import { Popup } from '../../../src/ui/popup/Popup';
import type { PopupProps } from '../../../src/ui/popup/types';
import { citationExhibits } from './citations';
import { collectionExhibits } from './collections';
import { bareDetail, detail, drugDetail, page, plainDetail, popup, related } from './fixtures';
import { glossaryExhibits } from './glossary';
import { notebookExhibits } from './notebook';
import { noteExhibits } from './notes';
import { optionsExhibits } from './options';
import { panelExhibits } from './panel';
import { referenceExhibits } from './references';
import { vocabularyExhibits } from './vocabularies';

const nothing = () => {};
const copy = () => Promise.resolve(true);
const callbacks = {
  onStep: nothing,
  onConcept: nothing,
  onGlossary: nothing,
  onCopy: copy,
  onClose: nothing,
};

const card = (content: ComponentChild) => <div class="og card-surface">{content}</div>;
const shown = (props: Partial<PopupProps>) => (
  <div class="og">
    <Popup {...popup} {...props} />
  </div>
);

/** Name → what is shown. Names are used for the screenshots' files. */
export const exhibits: Record<
  string,
  {
    kind: 'card' | 'popup' | 'options' | 'glossary' | 'notebook' | 'panel' | 'panel-wide';
    content: ComponentChild;
  }
> = {
  'term-full': {
    kind: 'card',
    content: card(
      <TermCard
        surface="drug-tolerant persisters"
        detail={detail}
        place={{ index: 3, total: 17 }}
        {...callbacks}
      />,
    ),
  },
  'term-plain': {
    kind: 'card',
    content: card(
      <TermCard surface="anoikis" detail={plainDetail} place={{ index: 1, total: 1 }} {...callbacks} />,
    ),
  },
  'term-bare': {
    kind: 'card',
    content: card(
      <TermCard surface="AZD9291" detail={bareDetail} place={{ index: 2, total: 4 }} {...callbacks} />,
    ),
  },
  'term-drug': {
    kind: 'card',
    content: card(
      <TermCard surface="osimertinib" detail={drugDetail} place={{ index: 2, total: 4 }} {...callbacks} />,
    ),
  },
  identifier: {
    kind: 'card',
    content: card(
      <IdentifierCard
        identifier={{ kind: 'doi', value: '10.1007/s10585-022-10189-0' }}
        links={[
          { label: 'doi.org', url: 'https://doi.org/10.1007/s10585-022-10189-0' },
          { label: 'Europe PMC', url: 'https://europepmc.org/' },
        ]}
        place={{ index: 1, total: 2 }}
        onStep={nothing}
        onCopy={copy}
        onClose={nothing}
      />,
    ),
  },
  ...collectionExhibits,
  'popup-on': { kind: 'popup', content: shown({}) },
  'popup-search': {
    kind: 'popup',
    content: shown({
      search: { query: 'resist', busy: false, results: popup.terms.map(({ concept }) => concept) },
    }),
  },
  'popup-search-none': {
    kind: 'popup',
    content: shown({ search: { query: 'xyzzy', busy: false, results: [] } }),
  },
  'popup-concept': { kind: 'popup', content: shown({ detail: { ...detail, related, count: 17 } }) },
  'popup-busy': {
    kind: 'popup',
    content: shown({ page: { ...page, busy: true }, terms: popup.terms.slice(0, 3) }),
  },
  'popup-long': {
    kind: 'popup',
    content: shown({
      page: { ...page, busy: true, words: 412_806, progress: { done: 1_054_000, of: 3_100_000 } },
    }),
  },
  'popup-stopped': {
    kind: 'popup',
    content: shown({
      page: { ...page, stopped: true, words: 412_806, progress: { done: 1_054_000, of: 3_100_000 } },
    }),
  },
  'popup-empty': {
    kind: 'popup',
    content: shown({
      terms: [],
      identifiers: [],
      related: { collection: 'Mechanisms of resistance to cancer therapy', entries: [] },
      categories: popup.categories.map((c) => ({ ...c, count: 0 })),
    }),
  },
  'popup-site-off': {
    kind: 'popup',
    content: shown({ page: { ...page, reason: 'site-off' }, terms: [], identifiers: [] }),
  },
  'popup-not-article': {
    kind: 'popup',
    content: shown({ page: { ...page, reason: 'not-article' }, terms: [], identifiers: [] }),
  },
  'popup-no-access': {
    kind: 'popup',
    content: shown({ host: 'journals.example.org', access: 'none', page: null, terms: [], identifiers: [] }),
  },
  'popup-granted': {
    kind: 'popup',
    content: shown({
      host: 'journals.example.org',
      access: 'granted',
      error: 'The page could not be read: it is still loading.',
    }),
  },
  'popup-forbidden': {
    kind: 'popup',
    content: shown({ host: 'addons', access: 'forbidden', page: null, terms: [], identifiers: [] }),
  },
  ...optionsExhibits,
  ...citationExhibits,
  ...referenceExhibits,
  ...glossaryExhibits,
  ...noteExhibits,
  ...notebookExhibits,
  ...panelExhibits,
  ...vocabularyExhibits,
};
