export {
  articleFields,
  type CollectionsFile,
  isCollectionsFile,
  readCollections,
  writeCollections,
} from './file';
export {
  type Added,
  addArticles,
  allSeen,
  collectionOf,
  emptyCollection,
  freshIn,
  removeArticle,
  takeListing,
} from './follow';
export { articleIdentifiers, articleKeys, identifierKey } from './keys';
export { mergeArticles } from './merge';
export { referenceOf } from './reference';
export { type Interest, type InterestReference, relater } from './related';
export { tagArticles } from './tag';
