export { type CardHost, type CardRequest, createCardHost } from './host';
