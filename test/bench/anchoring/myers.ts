/**
 * Approximate search by G. Myers' bit-vectors in blocks of 32 rows (J. ACM 46, 1999, with H. Hyyrö's formulation):
 * for each end in the text the least number of errors with which the pattern ends there.
 */
export function distances(text: string, pattern: string): Uint16Array {
  const m = pattern.length;
  const blocks = Math.ceil(m / 32);
  const peq = new Map<number, Int32Array>();
  for (let i = 0; i < m; i++) {
    const code = pattern.charCodeAt(i);
    let bits = peq.get(code);
    if (bits === undefined) {
      bits = new Int32Array(blocks);
      peq.set(code, bits);
    }
    bits[i >> 5] = (bits[i >> 5] as number) | (1 << (i & 31));
  }
  const none = new Int32Array(blocks);
  const vp = new Int32Array(blocks).fill(-1);
  const vn = new Int32Array(blocks);
  const top = 1 << ((m - 1) & 31);
  const out = new Uint16Array(text.length);
  let score = m;
  for (let j = 0; j < text.length; j++) {
    const row = peq.get(text.charCodeAt(j)) ?? none;
    // The pattern may start anywhere: nothing is carried into the first block.
    let carry = 0;
    for (let b = 0; b < blocks; b++) {
      const p = vp[b] as number;
      const n = vn[b] as number;
      let eq = row[b] as number;
      const xv = eq | n;
      if (carry < 0) eq |= 1;
      const xh = (((eq & p) + p) ^ p) | eq;
      let hp = n | ~(xh | p);
      let hn = p & xh;
      const last = b === blocks - 1 ? top : 1 << 31;
      const next = hp & last ? 1 : hn & last ? -1 : 0;
      hp = (hp << 1) | (carry > 0 ? 1 : 0);
      hn = (hn << 1) | (carry < 0 ? 1 : 0);
      vp[b] = hn | ~(xv | hp);
      vn[b] = hp & xv;
      carry = next;
    }
    score += carry;
    out[j] = score;
  }
  return out;
}

/** Where a match that ends at `end` with `errors` begins: the same search backwards. */
export function startOf(text: string, pattern: string, end: number, errors: number): number {
  const from = Math.max(0, end - pattern.length - errors);
  const reverse = (s: string) => s.split('').reverse().join('');
  const back = distances(reverse(text.slice(from, end)), reverse(pattern));
  const at = back.lastIndexOf(Math.min(...back));
  return end - at - 1;
}
