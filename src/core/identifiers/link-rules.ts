import type { Identifier, IdentifierKind } from '../model';
import { type Address, isAt } from './address';

/** How an address names an identifier. */
export interface Rule {
  kind: IdentifierKind;
  /** Hosts at which the pattern means this; empty: at any host, also in addresses relative to the page. */
  hosts: readonly string[];
  /** On the decoded path and query; group 1 is the code. */
  at: RegExp;
  value: (code: string) => string;
}

export const NCBI = 'ncbi.nlm.nih.gov';

/** Reads the identifier that an address names by the first rule that fits. */
export function byRules(rules: readonly Rule[], address: Address): Identifier | null {
  for (const { kind, hosts, at, value } of rules) {
    if (hosts.length > 0 && !hosts.some((host) => isAt(address, host))) continue;
    const match = at.exec(address.decoded);
    const code = match?.[1] ?? match?.[2];
    if (code !== undefined) return { kind, value: value(code) };
  }
  return null;
}
