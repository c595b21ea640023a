import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHROMIUM, FIREFOX, findBrowser, requireBrowser } from './browsers';

type Kind = typeof CHROMIUM;

/**
 * Sees to it that the browsers are there: on Debian and its kin, as root, missing ones are installed from the
 * distribution's packages; elsewhere the error says what to install.
 *
 * @throws Error naming the first browser that is still missing.
 */
export function ensureBrowsers(kinds: readonly Kind[] = [CHROMIUM, FIREFOX]): void {
  const missing = kinds.filter((kind) => findBrowser(kind) === undefined);
  if (missing.length > 0 && canInstall()) install(missing.map((kind) => kind.debianPackage));
  for (const kind of kinds) requireBrowser(kind);
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function install(packages: string[]): void {
  console.log(`Installing ${packages.join(' and ')} from the distribution's packages …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}
