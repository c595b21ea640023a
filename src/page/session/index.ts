export type { CitedSession } from './cited';
export type { CiteReply, CiteRequest, CitingHost, ListRequest } from './citing';
export type { Hit, MapTarget, Target } from './hits';
export type { Report } from './report';
export type { Scan } from './scanner';
export { createSession, type Session, type SessionHost } from './session';
