export { articleOf, identifiersOf } from './identity';
export { metaFingerprint } from './metas';
export { articleReason } from './reason';
export { LATE, SETTLE } from './waits';
