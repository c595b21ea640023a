export { findCitations } from '../../../src/page/article/citations';
export { findReferences } from '../../../src/page/article/references';
export { readDocument } from '../../../src/page/read';
