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
 * Separates Aula's options from what Electron needs. In development those stand before the program's folder. A packaged
 * program takes no switch but its own options; root on a test machine may pass `--no-sandbox`, without which Electron
 * does not start.
 */
export function readCommandLine(
  argv: readonly string[],
  { isPackaged, isRoot }: { isPackaged: boolean; isRoot: boolean },
): CommandLine {
  if (!isPackaged) return { options: afterFolder(argv.slice(1)) };
  const given = argv.slice(1);
  const foreign = given.find(arg => alwaysForeign.test(arg));
  const options = given.filter(arg => !(arg === '--no-sandbox' && isRoot));
  return foreign === undefined ? { options } : { options, foreign };
}

function afterFolder(args: readonly string[]): string[] {
  const folder = args.findIndex(arg => !arg.startsWith('-'));
  return args.slice(folder + 1);
}

/** What this process runs as; on Windows nobody is root in this sense. */
export function runsAs(app: Pick<App, 'isPackaged'>): { isPackaged: boolean; isRoot: boolean } {
  return { isPackaged: app.isPackaged, isRoot: process.getuid?.() === 0 };
}
