import { afterEach, describe, expect, it, vi } from 'vitest';
import { FollowOffer } from '../../../../src/ui/collections/FollowOffer';
import type { FollowOfferProps } from '../../../../src/ui/collections/types';
import { clear, show } from '../render';

afterEach(clear);

const listing = {
  title: 'How tumours resist',
  articles: ['One', 'Two', 'Three'].map((title, at) => ({
    title,
    authors: ['Doe J', 'Roe S'],
    year: 2020 + at,
  })),
};
const offer = (props: Partial<FollowOfferProps> = {}) => {
  const onFollow = vi.fn();
  const root = show(
    <FollowOffer listing={listing} offer={{ fresh: [0, 1, 2] }} onFollow={onFollow} {...props} />,
  );
  return { root, onFollow };
};
const button = (root: Element, words: string) =>
  [...root.querySelectorAll('button')].find((b) => b.textContent === words) as HTMLButtonElement;
const rest = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the offer to follow a list', () => {
  it('says how many articles were found, and follows them all under their title', () => {
    const { root, onFollow } = offer();
    expect(root.querySelector('h2')?.textContent).toBe('Follow this collection: 3 articles found');
    button(root, 'Follow 3 articles').click();
    expect(onFollow).toHaveBeenCalledWith('How tumours resist', [0, 1, 2]);
  });

  it('lets the reader leave some out and give it another title', async () => {
    const { root, onFollow } = offer();
    (root.querySelectorAll('input[type=checkbox]')[1] as HTMLInputElement).click();
    const field = root.querySelector('input[type=text]') as HTMLInputElement;
    field.value = '  Mine ';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await rest();
    expect(root.querySelector('summary')?.textContent).toContain('2 of 3 chosen');
    button(root, 'Follow 2 articles').click();
    expect(onFollow).toHaveBeenCalledWith('Mine', [0, 2]);
  });

  it('follows nothing when nothing is chosen', async () => {
    const { root, onFollow } = offer();
    button(root, 'Choose none').click();
    await rest();
    expect(button(root, 'Follow 0 articles').disabled).toBe(true);
    button(root, 'Follow 0 articles').click();
    expect(onFollow).not.toHaveBeenCalled();
  });

  it('offers in a followed one exactly what is new, and the reader may refuse all of it', async () => {
    const known = { id: 'a', title: 'Mine', articles: 2 };
    const { root, onFollow } = offer({ offer: { known, fresh: [2] } });
    expect(root.querySelector('h2')?.textContent).toBe('1 new article for “Mine”');
    expect([...root.querySelectorAll('.article-title')].map((t) => t.textContent)).toEqual(['Three']);
    expect(root.querySelector('input[type=text]')).toBeNull();
    button(root, 'Choose none').click();
    await rest();
    button(root, 'Add 0 articles').click();
    expect(onFollow).toHaveBeenCalledWith('Mine', []);
  });

  it('is quiet when nothing is new', () => {
    const { root } = offer({ offer: { known: { id: 'a', title: 'Mine', articles: 3 }, fresh: [] } });
    expect(root.textContent).toBe('You follow “Mine”. Nothing new on this page.');
    expect(root.querySelector('button')).toBeNull();
  });

  it('shows what stands on the page as text', () => {
    const { root } = offer({
      listing: { title: 'C', articles: [{ title: '<img src=x onerror=alert(1)>', authors: ['<b>Eve</b>'] }] },
      offer: { fresh: [0] },
    });
    expect(root.querySelector('img, b')).toBeNull();
    expect(root.textContent).toContain('<img src=x onerror=alert(1)>');
  });
});
