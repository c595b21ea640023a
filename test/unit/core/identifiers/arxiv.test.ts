import { describe, expect, it } from 'vitest';
import { found } from './helpers';

describe('arXiv numbers', () => {
  it.each([
    ['arXiv:2105.00076', 'arxiv 2105.00076'],
    ['arXiv:2105.00076v2 [q-bio]', 'arxiv 2105.00076 <- 2105.00076v2'],
    ['arXiv preprint arXiv:0704.0001.', 'arxiv 0704.0001'],
    ['arXiv preprint 2105.00076', 'arxiv 2105.00076'],
    ['https://arxiv.org/pdf/2105.00076v1.pdf', 'arxiv 2105.00076 <- 2105.00076v1'],
    ['https://arxiv.org/abs/hep-th/9901001', 'arxiv hep-th/9901001'],
    ['arXiv:math.GT/0309136', 'arxiv math.GT/0309136'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['2105.00076', 'arXiv 2021', 'arXiv:2113.00076', 'arXiv:2105.000761'])('not %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
