declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(forms: readonly string[]);
    search(text: string): [last: number, forms: string[]][];
  }
}

declare module 'flashtext.js' {
  export default class KeywordProcessor {
    addKeyword(form: string): void;
    extractKeywords(text: string): string[];
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(root: Node, options: { find: RegExp; wrap: string }): unknown;
}

declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    mark(forms: string[], options: { separateWordSearch: boolean; accuracy: 'exactly' }): void;
  }
}
