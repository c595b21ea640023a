/** Ends a sentence, unless it ends already. */
export const stopped = (text: string): string => (/[.?!…]["”’)]?$/.test(text) ? text : `${text}.`);
