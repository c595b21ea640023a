export { CITATION_NAME, FOCUS_NAME, highlightName, IDENTIFIER_NAME, noteName } from './names';
export { Painter } from './painter';
export { type Candidate, type Choice, chooseShown } from './select';
export { highlightCss, noteCss, type Theme } from './sheet';
export { themeOf } from './theme';
