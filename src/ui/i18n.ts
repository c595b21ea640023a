import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../../public/_locales/en/messages.json';

/** Every string of the interface has a key in `_locales/en/messages.json`; a missing one is a type error. */
export type MessageKey = keyof typeof messages;

/** The message for `key` with `args` in its placeholders. The extension passes `i18n.getMessage`. */
export type Translate = (key: MessageKey, ...args: string[]) => string;

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/**
 * A `Translate` over messages in the WebExtension format, for places without the browser's own: tests, the
 * gallery, the command line. Follows the format's rules: `$NAME$` is looked up case-insensitively, its content
 * `$1`…`$9` stands for an argument, `$$` for a dollar sign.
 */
export function translateFrom(catalogue: Record<string, Message>): Translate {
  return (key, ...args) => {
    const entry = catalogue[key];
    if (!entry) return '';
    return entry.message.replace(/\$([a-z0-9_@]+)\$|\$\$/gi, (whole, name?: string) => {
      if (!name) return '$';
      const content = entry.placeholders?.[name.toLowerCase()]?.content;
      if (content === undefined) return whole;
      return content.replace(/\$([1-9])/g, (_, digit: string) => args[Number(digit) - 1] ?? '');
    });
  };
}

/** Provides the `Translate` to all components below. Without a provider, keys show: a wiring fault is visible. */
export const TextContext = createContext<Translate>((key) => key);

/** The `Translate` of the nearest provider. */
export function useText(): Translate {
  return useContext(TextContext);
}

/** "1 place" / "17 places": how often something stands on the page. */
export function places(t: Translate, count: number): string {
  return count === 1 ? t('placesOne') : t('placesMany', formatNumber(count));
}

/** A number as the reader's language writes it. */
export function formatNumber(value: number): string {
  return value.toLocaleString();
}
