export { canonicalDoi } from './doi';
export { findIdentifiers } from './find';
export { identifierFromLink } from './from-link';
export { identifierLabel } from './label';
export { identifierLinks } from './links';
export { findPaperIdentifiers } from './of-papers';
export { paperFromLink } from './paper-from-link';
