import type { Plugin } from 'vite';

/**
 * Wraps a built script into a function that nobody has called yet, left in its world under the symbol of a name: the browser
 * then reads over the script on every page, and compiles and runs it only where a card or a note is wanted.
 * Its last value is nothing: Firefox refuses a script run on demand whose value cannot be copied.
 */
export function lazyScriptPlugin(script: string, name: string): Plugin {
  return {
    name: 'oncogloss:lazy-script',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const file = bundle[script];
        const wrap = (code: string) =>
          `globalThis[Symbol.for(${JSON.stringify(name)})]=()=>{${code}\n};void 0;\n`;
        if (file?.type === 'asset') file.source = wrap(String(file.source));
        else if (file?.type === 'chunk') file.code = wrap(file.code);
        else this.error(`The build has no ${script}`);
      },
    },
  };
}
