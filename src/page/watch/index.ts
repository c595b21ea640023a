export { Budget } from './budget';
export { Gate } from './gate';
export { Mutations } from './mutations';
export { samePath, watchNavigation } from './navigation';
export { type Dirty, isOwn, regionsOf } from './regions';
export { watchShown } from './shown';
export { pause, SLICE, whenVisible, yieldToAll, yieldToPage } from './slices';
