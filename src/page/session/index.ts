export type { Hit, Target } from './hits';
export type { Report } from './report';
export type { Scan } from './scanner';
export { createSession, type Session, type SessionHost } from './session';
