import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { build, createServer, type InlineConfig, type Rolldown } from 'vite';
import { electronRuntime } from './electron-runtime';
import { inProject, projectDirectory, say } from './project';

const hubPort = 8484;
const args = process.argv.slice(2).filter(arg => arg !== '--window');
const wantsWindow = process.argv.includes('--window');

await (wantsWindow ? developInWindow() : developInBrowser());

/** Pages from Vite's own server, updated as one types; the hub behind it starts again when its code changes. */
async function developInBrowser(): Promise<void> {
  const hub = restarting(process.execPath, ['dist/program/headless.cjs', '--port', String(hubPort), ...args]);
  await watch('vite.program.config.ts', hub.restart);
  const target = `http://127.0.0.1:${hubPort}`;
  const proxied = Object.fromEntries(
    ['/rpc', '/content', '/pages', '/displays', '/statistics', '/speech', '/healthz'].map(path => [
      path,
      { target },
    ]),
  );
  const server = await createServer({
    configFile: inProject('build', 'vite.pages.config.ts'),
    server: { host: '127.0.0.1', proxy: proxied },
  });
  await server.listen();
  for (const page of ['kiosk', 'board', 'staff', 'screen'])
    say(`${server.resolvedUrls?.local[0] ?? ''}${page}/`);
}

/** The real window, started again whenever the program or a page has been built anew. */
async function developInWindow(): Promise<void> {
  const { executable } = await electronRuntime();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = restarting(executable, [...sandbox, projectDirectory, ...args]);
  await watch('vite.pages.config.ts', program.restart);
  await watch('vite.preload.config.ts', program.restart);
  await watch('vite.program.config.ts', program.restart);
}

/** Builds now and after every change, calling `built` each time; resolves after the first build. */
async function watch(configFile: string, built: () => void): Promise<void> {
  const config: InlineConfig = {
    configFile: inProject('build', configFile),
    logLevel: 'warn',
    build: { watch: {}, emptyOutDir: false },
  };
  const watcher = (await build(config)) as Rolldown.RolldownWatcher;
  await new Promise<void>(resolve => {
    watcher.on('event', event => {
      if (event.code === 'ERROR') say(event.error.message);
      if (event.code !== 'END') return;
      built();
      resolve();
    });
  });
}

/** A program that is ended and started anew on each call; changes that come together start it once. */
function restarting(program: string, programArgs: string[]): { restart(): void } {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  const startAnew = async () => {
    if (child && child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'close');
    }
    child = spawn(program, programArgs, { stdio: 'inherit', cwd: projectDirectory, env: environment() });
  };
  process.once('exit', () => child?.kill('SIGTERM'));
  return {
    restart() {
      clearTimeout(timer);
      timer = setTimeout(() => void startAnew(), 200);
    },
  };
}

/** The clone's own work folder, as `npm start` uses it. */
function environment(): NodeJS.ProcessEnv {
  return { AULA_DATA: inProject('work', 'data'), AULA_SHARE: inProject('work', 'share'), ...process.env };
}
