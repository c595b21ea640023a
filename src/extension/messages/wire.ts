/** A message on the wire. `oncogloss` keeps the catalogues apart: all live on one bus. */
export interface Wire {
  oncogloss: 'background' | 'page' | 'views';
  name: string;
  params: unknown;
}

export const isWire = (x: unknown): x is Wire =>
  typeof x === 'object' && x !== null && 'oncogloss' in x && 'name' in x && 'params' in x;
