import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { command } from '../../../build/command';
import { packagedFuses, readFuses } from '../../../build/packaging/fuses';
import { inProject, packageBin, projectDirectory } from '../../../build/project';
import { expect, test } from '../driver/fixtures';
import { endProcess, programEnvironment, readyAddresses, rootSwitches } from '../driver/lobby';
import { ended } from '../driver/program-run';
import { ownShare, temporaryFolder } from '../driver/sample-share';

const executable = inProject('release', 'linux-unpacked', 'aula');

test.describe('the packaged program @electron @once', () => {
  test.describe.configure({ mode: 'serial', timeout: 240_000 });
  test.skip(process.platform !== 'linux', 'Only the Linux package is made here.');

  test('is made without any network, with every fuse as it should be', async () => {
    const made = await command(packageBin('tsx'), ['build/package.ts'], { cwd: projectDirectory });
    expect(made.output).toContain('Packaged');
    expect(await readFuses(executable)).toEqual(packagedFuses);
  });

  for (const foreign of ['--inspect', '--remote-debugging-port=9333', '--js-flags=--expose-gc']) {
    test(`does not start with ${foreign} (row 55)`, async ({ startsDisplay }) => {
      const result = await ended(start([foreign], programEnvironment(await startsDisplay())));
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toContain(`The switch ${foreign} is not allowed.`);
    });
  }

  test('shows the city from a folder that it only reads', async ({ startsDisplay }) => {
    const data = path.join(await temporaryFolder('data'), 'data');
    const options = ['--share', await ownShare(), '--data', data];
    const program = start(options, programEnvironment(await startsDisplay()));
    try {
      const { kiosk } = await readyAddresses(program);
      const health = (await (await fetch(new URL('/healthz', kiosk))).json()) as {
        snapshot: { files: number };
      };
      expect(health.snapshot.files).toBeGreaterThan(50);
      expect((await fetch(kiosk)).status).toBe(200);
    } finally {
      await endProcess(program);
    }
  });
});

function start(options: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(executable, [...rootSwitches(), ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}
