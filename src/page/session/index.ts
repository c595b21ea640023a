export type { CitedSession } from './cited';
export type { CiteReply, CiteRequest, CitingHost, ListRequest } from './citing';
export { conceptsNear } from './concepts-near';
export type { Hit, Occurrence, Target } from './hits';
export { firstInSection, mapOf } from './map';
export type { Scan } from './scanner';
export { createSession, type Session, type SessionHost } from './session';
