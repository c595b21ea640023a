export { Budget } from './budget';
export { Gate } from './gate';
export { Mutations } from './mutations';
export { samePath, watchNavigation } from './navigation';
export { type Dirty, isOwn, regionsOf, runsOf } from './regions';
export { watchShown } from './shown';
export { eachInSlices, pause, SLICE, whenVisible, yieldToAll, yieldToPage } from './slices';
