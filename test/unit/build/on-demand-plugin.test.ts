import { describe, expect, it } from 'vitest';
import { onDemandPlugin } from '../../../src/build/on-demand-plugin';

interface Built {
  content_scripts: { js: string[] }[];
  web_accessible_resources?: unknown;
}

function built(imported: boolean): Built {
  const manifest = {
    content_scripts: [
      {
        js: ['gate.js', '/main.js', 'cards.js'],
        matches: ['https://a.org/*', 'https://b.org/core/*', 'https://b.org/books/*', 'http://*.c.org/*'],
      },
    ],
  };
  const file = { type: 'asset', source: JSON.stringify(manifest) };
  const { generateBundle } = onDemandPlugin(['main.js', 'cards.js'], { imported });
  const { handler } = generateBundle as unknown as { handler(options: object, bundle: object): void };
  handler({}, { 'manifest.json': file });
  return JSON.parse(file.source) as Built;
}

describe('scripts on demand', () => {
  it('are not on the list of those that run on every page', () => {
    for (const imported of [true, false]) expect(built(imported).content_scripts[0]?.js).toEqual(['gate.js']);
  });

  it('are to be had by the very sites of the content script, under no lasting address', () => {
    expect(built(true).web_accessible_resources).toEqual([
      {
        resources: ['main.js', 'cards.js'],
        matches: ['https://a.org/*', 'https://b.org/*', 'http://*.c.org/*'],
        use_dynamic_url: true,
      },
    ]);
    expect(built(false).web_accessible_resources).toBeUndefined();
  });
});
