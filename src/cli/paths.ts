import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a trailing separator. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** An absolute path inside the project. */
export const inProject = (...parts: string[]): string => join(ROOT, ...parts);
