export { type HostPaper, type ReferenceIds, referenceIds } from './identifiers';
export { parseReference } from './parse';
