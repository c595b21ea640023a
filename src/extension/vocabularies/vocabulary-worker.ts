/** Imports one vocabulary apart from the options page, which stays usable and can end it at any moment. Wiring only. */
import { vocabularyStore } from '../store/vocabularies';
import { faultOf, type ImportWish, importVocabulary } from './import-vocabulary';
import type { ImportNews } from './types';

/** Reports of one stage closer together than this are left out. Milliseconds. */
const REPORT_EVERY = 50;

const tell = (news: ImportNews) => postMessage(news);
let told = 0;
let last = '';

self.onmessage = ({ data }: MessageEvent<ImportWish>) => {
  importVocabulary(data, vocabularyStore(), (stage, share) => {
    const now = performance.now();
    if (stage === last && now - told < REPORT_EVERY) return;
    told = now;
    last = stage;
    tell({ stage, share });
  }).then(
    (done) => tell({ done }),
    (error: unknown) => tell({ fault: faultOf(error) }),
  );
};
