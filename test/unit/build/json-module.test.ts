import { describe, expect, it } from 'vitest';
import { jsonModule } from '../../../src/build/json-module';

const evaluated = async (value: unknown): Promise<unknown> => {
  const code = Buffer.from(jsonModule(value)).toString('base64');
  return ((await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)) as { default: unknown })
    .default;
};

describe('jsonModule', () => {
  it.each([
    [{ a: [1, null, 'x'] }],
    ['quotes " and \' and `'],
    ['back\\slash \\u0041'],
    ['\u2028\u2029\n\r\u0000'],
  ])('gives back %j', async (value) => {
    expect(await evaluated(value)).toEqual(value);
  });

  it('hands over text, which engines parse faster than an object literal', () => {
    expect(jsonModule({ a: 1 })).toBe('export default JSON.parse("{\\"a\\":1}");\n');
  });
});
