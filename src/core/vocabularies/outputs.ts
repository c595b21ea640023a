import { CaseRule } from './stop-list';

/**
 * What forms give: concepts, each with a rule of letter case. A form of one concept and any case, as most are, gives
 * the concept's number plus one. Others give `-place` of a list: how many numbers follow, then for each
 * concept `concept << 2 | rule`, and behind it for a rule but `Any` the hash of the letters and two numbers for the
 * stems of the concept's words. Those of labels come first.
 */
export type Outputs = Int32Array<ArrayBuffer>;

/** Calls back for each concept of a value. @param at place of its case hash in `outputs`, behind which the stems are */
export function eachOutput(
  outputs: Outputs,
  value: number,
  tell: (concept: number, rule: number, at: number) => void,
): void {
  if (value > 0) {
    tell(value - 1, CaseRule.Any, 0);
    return;
  }
  let at = -value;
  const stop = at + 1 + (outputs[at] as number);
  at++;
  while (at < stop) {
    const head = outputs[at++] as number;
    const rule = head & 3;
    tell(head >> 2, rule, at);
    if (rule !== CaseRule.Any) at += 3;
  }
}
