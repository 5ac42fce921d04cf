import type { App } from 'electron';

/** Switches of Chromium and Node that open a way in; the fuses close what is read before this runs. */
const alwaysForeign =
  /^--(inspect|remote-debugging|load-extension|js-flags|proxy|host-rules|disable-web-security)/;

export interface CommandLine {
  /** Aula's own options. */
  options: string[];
  /** The first switch that is not allowed here. */
  foreign?: string;
}

/**
 * Separates Aula's options from what Electron needs. A packaged program takes no switch but its own options; root on a
 * test machine may also pass `--no-sandbox`, without which Electron does not start.
 */
export function readCommandLine(
  argv: readonly string[],
  { isPackaged, isRoot }: { isPackaged: boolean; isRoot: boolean },
): CommandLine {
  const given = argv.slice(isPackaged ? 1 : 2);
  const foreign = isPackaged ? given.find(arg => alwaysForeign.test(arg)) : undefined;
  const options = given.filter(arg => !(arg === '--no-sandbox' && isRoot));
  return foreign === undefined ? { options } : { options, foreign };
}

/** What this process runs as; on Windows nobody is root in this sense. */
export function runsAs(app: Pick<App, 'isPackaged'>): { isPackaged: boolean; isRoot: boolean } {
  return { isPackaged: app.isPackaged, isRoot: process.getuid?.() === 0 };
}
