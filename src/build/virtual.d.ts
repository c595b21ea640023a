/** The compiled lexicon, made by `lexicon-plugin.ts`. */
declare module 'virtual:oncogloss-lexicon' {
  const compiled: import('../core/lexicon/compile').CompiledLexicon;
  export default compiled;
}

/** The bundled collections, made by `collection-plugin.ts`. */
declare module 'virtual:oncogloss-collection' {
  const collections: import('../core/model').Collection[];
  export default collections;
}
