/** Under the symbol of this name the second script of a page waits as a function, to be run when it is wanted. */
export const LATE_SCRIPT = 'oncogloss.late-script';
