export { NotesLayer, type Place, type PlacedNote, type ReadPage } from './layer';
export { type BlockSpan, type PageText, pageTextOf, partsOf } from './page-text';
export { passageOf } from './passage';
export { rangeFrom, rangeSelectorOf } from './xpath';
