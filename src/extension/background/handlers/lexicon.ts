import type { lexiconMessages } from '../../messages/catalogue/lexicon';
import type { Handlers } from '../../messages/handle';
import { reportWrong, setHidden } from '../../settings/corrections';
import { noteMet } from '../history';
import { knowledge } from '../knowledge';

/** Answers what is asked of the lexicon and the scanner. */
export const lexiconHandlers: Handlers<typeof lexiconMessages> = {
  scan: async ({ text, links, context }) =>
    (await knowledge()).scanner.scan({ text, ...(links && { links }), ...(context && { context }) }),
  async concept({ id, own, also }, { tab }) {
    const detail = await (await knowledge()).detail(id, own, also);
    if (detail) void noteMet(id, tab);
    return detail;
  },
  async summaries({ ids }) {
    const { summaries } = await knowledge();
    return summaries(ids);
  },
  async concepts({ ids }) {
    const { entry } = await knowledge();
    return ids.flatMap((id) => entry(id) ?? []);
  },
  glossary: async () => (await knowledge()).glossary(),
  search: async ({ query, limit }) => (await knowledge()).search(query, limit),
  related: async ({ concepts, identifiers, own, references, authors, title }) =>
    (await knowledge()).related({
      concepts,
      identifiers,
      ...(own && { own }),
      ...(references && { references }),
      ...(authors && { authors }),
      ...(title && { title }),
    }),
  async hide({ concept }) {
    await setHidden(concept, true);
    return null;
  },
  async 'mark-wrong'(mark) {
    await reportWrong(mark);
    return null;
  },
};
