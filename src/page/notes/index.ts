export { NotesLayer, type Place, type PlacedNote, type ReadPage } from './layer';
export { type BlockSpan, type PageText, partsOf } from './page-text';
export { passageOf } from './passage';
export { rangeSelectorOf } from './xpath';
