export {
  type CitingText,
  findCitationMarks,
  type Mark,
  type MarkStyle,
  type ReferenceLink,
} from './citations';
export { FORMAT_FILES, formatReferences } from './formats';
export { type HostPaper, type ReferenceIds, referenceIds } from './identifiers';
export { referenceLinks } from './links';
export { labelsOf, referencesOf } from './list';
export { parseReference } from './parse';
