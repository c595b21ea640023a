export { type CardHost, type CardRequest, createCardHost } from './host';
export { pageTheme } from './theme';
