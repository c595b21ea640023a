import { loadLexiconSource } from '../build/lexicon-source';
import { type CompiledLexicon, compileLexicon } from '../core/lexicon/compile';
import { inProject } from './paths';

/** The lexicon as the extension carries it, compiled here and now from its YAML files. */
export function compiledLexicon(): CompiledLexicon {
  return compileLexicon(loadLexiconSource(inProject('src/data/lexicon')));
}
