/** Told how far a long piece of work has come, 0 to 1. */
export type Tell = (share: number) => void;

/** Tells at most about 100 times, however often it is called, so that messages cost nothing beside the work. */
export function sparingly(tell: Tell): Tell {
  let told = -1;
  return (share) => {
    if (share < told + 0.01 && share < 1) return;
    told = share;
    tell(Math.min(1, share));
  };
}

/** Progress of a part of the work, given as progress of all of it. */
export const within =
  (tell: Tell, from: number, to: number): Tell =>
  (share) =>
    tell(from + share * (to - from));
