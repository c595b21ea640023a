export {
  type CitingText,
  findCitationMarks,
  type Mark,
  type MarkStyle,
  type ReferenceLink,
} from './citations';
export { type HostPaper, type ReferenceIds, referenceIds } from './identifiers';
export { parseReference } from './parse';
