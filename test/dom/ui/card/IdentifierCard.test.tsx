import { afterEach, describe, expect, it, vi } from 'vitest';
import { IdentifierCard } from '../../../../src/ui/card/IdentifierCard';
import { clear, named, press, seen, show } from '../render';

afterEach(clear);

const identifier = { kind: 'nct', value: 'NCT02576665' } as const;
const links = [
  { label: 'ClinicalTrials.gov', url: 'https://clinicaltrials.gov/study/NCT02576665' },
  { label: 'evil', url: 'javascript:alert(1)' },
];

describe('IdentifierCard', () => {
  it('shows kind, value, count and links, and copies the value', async () => {
    const onCopy = vi.fn(() => Promise.resolve(true));
    const onStep = vi.fn();
    const card = show(
      <IdentifierCard
        identifier={identifier}
        links={links}
        place={{ index: 1, total: 3 }}
        onStep={onStep}
        onCopy={onCopy}
        onClose={() => {}}
      />,
    );
    expect(seen(card.querySelector('h2'))).toBe('ClinicalTrials.gov');
    expect(seen(card.querySelector('code'))).toBe('NCT02576665');
    expect(seen(card)).toContain('1 of 3 in this paper');
    press(named('Copy ClinicalTrials.gov'));
    expect(onCopy).toHaveBeenCalledWith('NCT02576665');
    await vi.waitFor(() => expect(seen(card)).toContain('Copied'));
    press(named('Next place'));
    expect(onStep).toHaveBeenCalledWith(1);
  });

  it('makes no link of an address that is none of the web', () => {
    const card = show(
      <IdentifierCard
        identifier={identifier}
        links={links}
        place={{ index: 1, total: 1 }}
        onStep={() => {}}
        onCopy={() => Promise.resolve(true)}
        onClose={() => {}}
      />,
    );
    expect([...card.querySelectorAll('a')].map((a) => a.href)).toEqual([
      'https://clinicaltrials.gov/study/NCT02576665',
    ]);
  });
});
