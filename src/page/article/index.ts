export { type ArticleIdentity, articleOf } from './identity';
export { metaFingerprint } from './metas';
export { articleReason } from './reason';
