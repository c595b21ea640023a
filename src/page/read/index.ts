export { Block } from './block';
export { type DocumentText, joinBlocks, numberSections, readDocument } from './document';
export { isBlock } from './elements';
export { LIMITS } from './limits';
export { Policy } from './policy';
export { Reader } from './reader';
export { findRoot } from './roots';
export type { Segment } from './run';
