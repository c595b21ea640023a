import type { ComponentChild } from 'preact';
import type { ListedArticle } from '../../../src/core/model';
import { RelatedItem } from '../../../src/ui/card/RelatedItem';
import { CollectionList } from '../../../src/ui/collections/CollectionList';
import type { CollectionEntry, CollectionListActions } from '../../../src/ui/collections/types';
import { Section } from '../../../src/ui/options/Section';
import { Popup } from '../../../src/ui/popup/Popup';
import type { PopupProps } from '../../../src/ui/popup/types';
import { page, popup, related } from './fixtures';

const nothing = () => {};

/** Invented articles, as a page of a collection lists them. */
export const listed: ListedArticle[] = [
  'Drug-tolerant persister cells outlive targeted therapy',
  'Acquired resistance to EGFR inhibitors through MET amplification in lung adenocarcinoma: a cohort of 214 patients',
  'Dormancy of disseminated tumour cells in bone marrow',
  'Epithelial–mesenchymal transition and therapy resistance: a review',
  'Macrophages feed resistant clones',
].map((title, at) => ({
  title,
  authors: ['Ada Fielding', 'Bram de Winter', 'Chidi Obi'].slice(0, 1 + (at % 3)),
  journal: 'Test Oncol',
  year: 2020 + at,
  doi: `10.1000/gallery.${at}`,
}));

export const entries: CollectionEntry[] = [
  {
    id: 'bundled',
    title: 'Mechanisms of resistance to cancer therapy',
    url: 'https://www.nature.com/collections/gegiecebbc',
    bundled: true,
    articles: 10,
    unseen: 0,
  },
  {
    id: 'a',
    title: 'How tumours resist',
    url: 'https://www.nature.com/collections/aaaabbbbcc',
    bundled: false,
    articles: 27,
    unseen: 3,
    followed: '2026-03-02T10:00:00.000Z',
    updated: '2026-10-30T10:00:00.000Z',
  },
  {
    id: 'b',
    title: 'Reading for the seminar',
    bundled: false,
    articles: 1,
    unseen: 0,
    followed: '2026-09-02T10:00:00.000Z',
  },
];

export const actions: CollectionListActions = {
  onRename: nothing,
  onRemove: nothing,
  onSeen: nothing,
  onExport: nothing,
  onImport: nothing,
};

const bare: Partial<PopupProps> = { terms: [], identifiers: [] };
const shown = (props: Partial<PopupProps>): { kind: 'popup'; content: ComponentChild } => ({
  kind: 'popup',
  content: (
    <div class="og">
      <Popup {...popup} page={{ ...page, reason: 'not-article' }} {...bare} {...props} />
    </div>
  ),
});
const options = (content: ComponentChild): { kind: 'options'; content: ComponentChild } => ({
  kind: 'options',
  content: (
    <div class="og">
      <div class="options">
        <header />
        <main>
          <Section id="collections" heading="Collections">
            {content}
          </Section>
        </main>
      </div>
    </div>
  ),
});
const listing = { title: 'How tumours resist', articles: listed };

export const collectionExhibits = {
  'follow-offer': shown({
    follow: { listing, offer: { fresh: listed.map((_, at) => at) }, onFollow: nothing },
  }),
  'follow-new': shown({
    follow: {
      listing,
      offer: { known: { id: 'a', title: 'How tumours resist', articles: 2 }, fresh: [1, 2, 4] },
      onFollow: nothing,
    },
  }),
  'follow-done': shown({
    follow: {
      listing,
      offer: { known: { id: 'a', title: 'How tumours resist', articles: 5 }, fresh: [] },
      done: { title: 'How tumours resist', added: 5 },
      onFollow: nothing,
    },
  }),
  'collections-list': options(<CollectionList collections={entries} actions={actions} />),
  'collections-refused': options(
    <CollectionList
      collections={entries}
      actions={actions}
      result={{
        ok: false,
        reason: 'not-closed',
        line: 217,
        detail: '@article{fielding2024',
        file: 'library.bib',
      }}
    />,
  ),
  'related-reasons': {
    kind: 'card' as const,
    content: <div class="og card-surface">{related.length > 0 && <RelatedList />}</div>,
  },
};

function RelatedList() {
  const [first] = related;
  if (!first) return null;
  const why = {
    ...first,
    bothCite: ['Steeg 2016', 'Doe 2019'],
    sharedAuthors: ['Bernards R'],
    citesThis: true as const,
  };
  return (
    <ul class="articles">
      <RelatedItem entry={why} />
      <RelatedItem
        entry={{
          ...first,
          sharedLabels: [],
          citedHere: false,
          article: { ...first.article, membership: 'member' },
          sharedWords: ['gastrectomy', 'exercise'],
        }}
      />
    </ul>
  );
}
