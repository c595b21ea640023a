import type { Listing } from '../../core/model';
import type { FollowOfferProps, ListingOffer } from '../../ui/collections/types';
import { askBackground, askPage } from '../messages';
import type { Tab } from '../platform/tabs';

/** The list on a page and what may be done with it. */
export interface Found {
  listing: Listing;
  offer: ListingOffer;
}

/** What the tab's page lists; null when it lists nothing, or no content script answers. */
export async function listingOf(tab: Tab | undefined): Promise<Found | null> {
  if (!tab) return null;
  let listing: Listing | null;
  try {
    listing = (await askPage(tab.id, 'listing', {})) ?? null;
  } catch {
    return null;
  }
  return listing && { listing, offer: await askBackground('listing-offer', { listing }) };
}

/**
 * What the popup shows of the list on a page, and follows it when asked.
 *
 * @param show shows the offer anew
 */
export function follower(
  show: (follow: FollowOfferProps | undefined) => void,
  fail: (error: string) => void,
) {
  let found: Found | null = null;
  let rest: Pick<FollowOfferProps, 'busy' | 'done'> = {};

  const paint = () =>
    show(found ? { listing: found.listing, offer: found.offer, ...rest, onFollow: follow } : undefined);

  function follow(title: string, chosen: number[]): void {
    if (!found) return;
    const { listing, offer } = found;
    rest = { busy: true };
    paint();
    askBackground('follow', { listing, title, chosen, offered: offer.fresh })
      .then(async (stored) => {
        if (!stored.ok) throw new Error(stored.message);
        rest = { done: stored.value };
        found = { listing, offer: await askBackground('listing-offer', { listing }) };
      })
      .catch((error: unknown) => {
        rest = {};
        fail(error instanceof Error ? error.message : String(error));
      })
      .finally(paint);
  }

  return {
    /** Looks at the page of a tab. @returns true when it lists articles */
    async look(tab: Tab | undefined): Promise<boolean> {
      const next = await listingOf(tab);
      if (next?.listing.url !== found?.listing.url) rest = {};
      found = next;
      paint();
      return next !== null;
    },
  };
}
