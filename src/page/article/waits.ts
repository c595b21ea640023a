/** After a change of address a page is left this long to bring its new article. Milliseconds. */
export const SETTLE = 400;
/** Metadata and text may come late: a page that is no article is looked at once more after so long. Milliseconds. */
export const LATE = 1_500;
