export { linkIn } from './link';
export { type BlockPoint, type BlocksOf, blockPointOf, caretAt } from './point';
export { type Point, pointAt, rangeOf, rectsOf } from './range';
