import { findIdentifiers } from './find';
import { identifierFromArchive } from './link-archives';
import { linkReader } from './link-reader';

/**
 * Reads the identifier that a link target names: DOI resolvers and publishers, PubMed, PMC, Europe PMC, trial
 * registers, data archives, identifiers.org, also percent-encoded, behind an EZproxy or in a link-out of the
 * publisher. `href` may be relative. Returns null where the address names none, and for links about the page
 * itself (sharing, permissions, supplements). Never throws.
 */
export const identifierFromLink = linkReader({ find: findIdentifiers, inArchive: identifierFromArchive });
