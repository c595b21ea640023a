/**
 * Ends a process and all of its group with SIGKILL: the libraries start each browser in a group of its own. One
 * that is gone already is no fault.
 * @param pid of the browser's main process; anything but a real one is refused, 0 would be ourselves.
 */
export function killGroup(pid: number): void {
  if (!Number.isInteger(pid) || pid <= 1) throw new Error(`No browser to kill: ${pid}`);
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
