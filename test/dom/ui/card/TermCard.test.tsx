import { afterEach, describe, expect, it, vi } from 'vitest';
import { TermCard, type TermCardProps } from '../../../../src/ui/card/TermCard';
import { bareDetail, detail, drugDetail, persister, plainDetail } from '../../gallery/fixtures';
import { clear, named, press, seen, show } from '../render';

afterEach(clear);

const props = (more: Partial<TermCardProps> = {}): TermCardProps => ({
  surface: 'drug-tolerant persisters',
  detail,
  place: { index: 3, total: 17 },
  onStep: vi.fn(),
  onConcept: vi.fn(),
  onGlossary: vi.fn(),
  onCopy: vi.fn(() => Promise.resolve(true)),
  onClose: vi.fn(),
  ...more,
});

describe('TermCard', () => {
  it('shows the term as it stands, its label, category, gloss and what not to confuse', () => {
    const card = show(<TermCard {...props()} />);
    expect(seen(card.querySelector('h2'))).toBe('drug-tolerant persisters');
    expect(seen(card.querySelector('.preferred'))).toBe('Drug-tolerant persister cell');
    expect(seen(card.querySelector('.card-line .mark'))).toBe('Resistance');
    expect(card.querySelector('h2 .mark')?.getAttribute('data-category')).toBe('resistance');
    expect(seen(card)).toContain(persister.gloss);
    expect(seen(card)).toContain('Do not confuse Cancer stem cells');
    expect(seen(card)).toContain('3 of 17 in this paper');
  });

  it.each(['anoikis', 'ANOIKIS', 'Anoikis '])('does not repeat the label for "%s"', (surface) => {
    const card = show(<TermCard {...props({ surface, detail: plainDetail })} />);
    expect(card.querySelector('.preferred')).toBeNull();
  });

  it('says honestly that a definition is still to come', () => {
    const card = show(<TermCard {...props({ surface: 'AZD9291', detail: bareDetail })} />);
    expect(seen(card)).toContain('Definition to come.');
    expect(seen(card)).toContain('Osimertinib');
    expect(seen(card)).toContain('DrugBank DB09330');
  });

  it('keeps explanation, relations and articles behind "More"', () => {
    const card = show(<TermCard {...props()} />);
    expect(seen(card)).not.toContain('When a targeted drug');
    const more = named('More');
    expect(more.getAttribute('aria-expanded')).toBe('false');
    press(more);
    expect(seen(card)).toContain('When a targeted drug');
    expect(seen(card)).toContain('A kind of Drug tolerance');
    expect(seen(card)).toContain('Targeted by GPX4 inhibitor');
    expect(seen(card)).toContain('Shares targeted therapy, acquired resistance. Cited in this paper');
    expect(named('Less').getAttribute('aria-expanded')).toBe('true');
  });

  it('has the facts of a drug as a table, and does not tell them again as relations', () => {
    const given = props({ surface: 'osimertinib', detail: drugDetail });
    const card = show(<TermCard {...given} />);
    expect(card.querySelector('table')).toBeNull();
    press(named('More'));
    const rows = [...card.querySelectorAll('.facts tr')].map((row) => [
      seen(row.querySelector('th')),
      seen(row.querySelector('td')),
    ]);
    expect(rows).toEqual([
      ['Class', 'EGFR tyrosine kinase inhibitor'],
      ['Target', 'EGFR, EGFR T790M'],
      ['Resistance through', 'EGFR C797S, MET amplification, Resistance through an acquired fusion gene'],
      ['Genes (HGNC)', 'EGFR'],
    ]);
    expect([...card.querySelectorAll('.depth .entry')].map(seen)).toEqual(['In contrast to Gefitinib']);
    press(named('MET amplification'));
    expect(given.onConcept).toHaveBeenCalledWith({ id: 'met-amplification', label: 'MET amplification' });
  });

  it('leads to the glossary', () => {
    const given = props();
    show(<TermCard {...given} />);
    press(named('Open in the glossary'));
    expect(given.onGlossary).toHaveBeenCalledWith('drug-tolerant-persister');
  });

  it('has no "More" where there is nothing more', () => {
    show(<TermCard {...props({ detail: plainDetail })} />);
    expect(() => named('More')).toThrow();
  });

  it('shows six other forms and the rest on demand', () => {
    const card = show(<TermCard {...props()} />);
    expect(seen(card)).toContain('Also written DTP, persister cell');
    expect(seen(card)).not.toContain('residual persister cell');
    press(named('2 more'));
    expect(seen(card)).toContain('residual persister cell');
  });

  it('steps through the places, and has no steps for a single one', () => {
    const given = props();
    show(<TermCard {...given} />);
    press(named('Next place'));
    press(named('Previous place'));
    expect(given.onStep).toHaveBeenNthCalledWith(1, 1);
    expect(given.onStep).toHaveBeenNthCalledWith(2, -1);
    const card = show(<TermCard {...props({ place: { index: 1, total: 1 } })} />);
    expect(seen(card)).toContain('Once in this paper');
    expect(() => named('Next place')).toThrow();
  });

  it('opens links elsewhere, without telling where from, and says so', () => {
    const card = show(<TermCard {...props({ detail: plainDetail })} />);
    const link = card.querySelector('a') as HTMLAnchorElement;
    expect(link.href).toBe('https://meshb.nlm.nih.gov/record/ui?ui=D023102');
    expect(link.target).toBe('_blank');
    expect(link.rel).toBe('noopener noreferrer');
    expect(link.textContent).toContain('opens in a new tab');
  });

  it('marks codes that are not the same concept', () => {
    expect(seen(show(<TermCard {...props()} />))).toContain('NCIt C19151 (related)');
    expect(seen(show(<TermCard {...props({ detail: plainDetail })} />))).not.toContain('(related)');
  });

  it('gives the concept of a relation to the caller', () => {
    const given = props();
    show(<TermCard {...given} />);
    press(named('More'));
    press(named('Relapse'));
    expect(given.onConcept).toHaveBeenCalledWith({ id: 'c', label: 'Relapse' });
  });

  it('copies label and gloss and says whether that worked', async () => {
    const given = props();
    const card = show(<TermCard {...given} />);
    press(named('Copy term and definition'));
    expect(given.onCopy).toHaveBeenCalledWith(`Drug-tolerant persister cell — ${persister.gloss}`);
    await vi.waitFor(() => expect(seen(card.querySelector('.copy'))).toBe('Copied'));
    const refused = show(<TermCard {...props({ onCopy: () => Promise.reject(new Error('no')) })} />);
    press(named('Copy term and definition'));
    await vi.waitFor(() => expect(seen(refused.querySelector('.copy'))).toBe('Could not copy'));
  });

  it('never parses what it shows', () => {
    const surface = '<img src=x onerror=alert(1)>';
    const card = show(<TermCard {...props({ surface })} />);
    expect(card.querySelector('img')).toBeNull();
    expect(seen(card.querySelector('h2'))).toBe(surface);
  });
});
