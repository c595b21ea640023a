/** The value of `--name value` on the command line. */
export function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** `--words 10000,50000` as numbers. @throws Error when one is no number. */
export function numbers(name: string, otherwise: readonly number[]): number[] {
  const given = option(name);
  if (given === undefined) return [...otherwise];
  return given.split(',').map((part) => {
    const value = Number(part.replaceAll('_', ''));
    if (!Number.isFinite(value) || value <= 0) throw new Error(`--${name} takes numbers, not ${part}`);
    return value;
  });
}
