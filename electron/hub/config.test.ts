import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ConfigResult, readConfig } from './config';

const program = { pagesDirectory: '/pages', version: '1.2.3' };
let folder: string;
let share: string;
let data: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aula-config-'));
  share = path.join(folder, 'share');
  data = path.join(folder, 'data');
  await mkdir(share);
});

const read = (args: string[], environment: NodeJS.ProcessEnv = {}): ConfigResult =>
  readConfig({ args, environment, program });

const both = () => ['--share', share, '--data', data];

function configOf(result: ConfigResult) {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.config;
}

function problemOf(result: ConfigResult) {
  if (result.ok) throw new Error('accepted');
  return result.problem;
}

describe('the configuration', () => {
  it('has sensible defaults for all but the share', () => {
    const config = configOf(read(both()));
    expect(config).toMatchObject({
      shareDirectory: share,
      dataDirectory: data,
      port: 0,
      mode: 'kiosk',
      headless: false,
    });
    expect(config).toMatchObject({ sharePollMs: 10_000, version: '1.2.3', pagesDirectory: '/pages' });
  });

  it('takes an option before an environment variable before the file', async () => {
    await mkdir(data);
    await writeFile(path.join(data, 'aula.config.yaml'), 'port: 1001\nsite: tiedosto\ndisplay: aula 3\n');
    const config = configOf(
      read([...both(), '--port', '1003'], { AULA_PORT: '1002', AULA_SITE: 'ympäristö' }),
    );
    expect(config).toMatchObject({ port: 1003, site: 'ympäristö', display: 'aula 3' });
  });

  it('understands folders of a file from where the file is', async () => {
    const file = path.join(folder, 'kiosk.yaml');
    await writeFile(file, 'share: share\ndata: data\nsharePollMs: 500\n');
    const config = configOf(read(['--config', file]));
    expect(config).toMatchObject({ shareDirectory: share, dataDirectory: data, sharePollMs: 500 });
  });

  it('takes --headless alone and AULA_HEADLESS with a value', () => {
    expect(configOf(read([...both(), '--headless'])).headless).toBe(true);
    expect(configOf(read([...both(), '--headless', '--port=8080']))).toMatchObject({
      headless: true,
      port: 8080,
    });
    expect(configOf(read(both(), { AULA_HEADLESS: 'false' })).headless).toBe(false);
  });

  it('has a ticket printer only when told to', () => {
    expect(configOf(read(both())).printer).toBeUndefined();
    const printer = 'tcp://10.0.0.20';
    expect(configOf(read([...both(), '--printer', printer])).printer).toBe(printer);
  });

  it('shares a PostgreSQL only when told to', () => {
    expect(configOf(read(both())).database).toBeUndefined();
    const database = 'postgres://aula:s3cret@db.imatra.fi:5432/aula?sslmode=verify-full';
    expect(configOf(read(both(), { AULA_DATABASE: database })).database).toBe(database);
  });

  it('makes the data folder when it is absent', () => {
    const deep = path.join(folder, 'a', 'b');
    expect(configOf(read(['--share', share, '--data', deep])).dataDirectory).toBe(deep);
  });
});

describe('a wrong value is refused with its place and what is expected', () => {
  it.each([
    [['--port', '70000'], '--port', 'port'],
    [['--port', 'http'], '--port', 'port'],
    [['--port', ''], '--port', 'port'],
    [['--port', '80.5'], '--port', 'port'],
    [['--mode', 'kiosko'], '--mode', 'mode'],
    [['--site', '../etc'], '--site', 'name'],
    [['--display', 'x'.repeat(61)], '--display', 'name'],
    [['--share-poll-ms', '5'], '--share-poll-ms', 'milliseconds'],
    [['--headless=perhaps'], '--headless', 'yesOrNo'],
  ])('%j', (args, source, expects) => {
    const problem = problemOf(read([...both(), ...args]));
    expect(problem).toMatchObject({ key: 'program.wrongValue', values: { source, expects } });
  });

  it.each([
    'mysql://aula@db/aula',
    'db.imatra.fi',
    'postgres://db.imatra.fi',
    '',
    'postgres://a:s3cret@:x/y z',
  ])('a database at %j, without repeating what may be a password', address => {
    const problem = problemOf(read(both(), { AULA_DATABASE: address }));
    expect(problem).toMatchObject({ key: 'program.wrongValue', values: { expects: 'database' } });
    expect(JSON.stringify(problem)).not.toContain('s3cret');
  });

  it.each(['10.0.0.20', 'http://10.0.0.20', 'lp0', ''])('a printer at %j', address => {
    const problem = problemOf(read([...both(), '--printer', address]));
    expect(problem).toMatchObject({ key: 'program.wrongValue', values: { expects: 'printer' } });
  });

  it('names the environment variable', () => {
    expect(problemOf(read(both(), { AULA_PORT: 'x' })).values).toMatchObject({
      source: 'AULA_PORT',
      value: 'x',
    });
  });

  it('an unknown option', () => {
    expect(problemOf(read([...both(), '--inspect'])).key).toBe('program.unknownOption');
  });

  it('an option without its value', () => {
    expect(problemOf(read([...both(), '--port'])).key).toBe('program.missingValue');
    expect(problemOf(read([...both(), '--site', '--port', '1'])).values).toEqual({ option: '--site' });
  });

  it('a file that is named but absent, and one that cannot be parsed', async () => {
    expect(problemOf(read(['--config', path.join(folder, 'none.yaml')])).key).toBe('program.missingFile');
    const file = path.join(folder, 'broken.yaml');
    await writeFile(file, 'port: [1');
    expect(problemOf(read(['--config', file])).key).toBe('program.unreadableFile');
  });

  it('an unknown key of the file', async () => {
    const file = path.join(folder, 'kiosk.yaml');
    await writeFile(file, 'prot: 1\n');
    expect(problemOf(read(['--config', file])).values).toMatchObject({ key: 'prot' });
  });
});

describe('the folders', () => {
  it('a share that was never there is a misspelt name, but one that went away is not', async () => {
    const away = path.join(folder, 'away');
    expect(problemOf(read(['--share', away, '--data', data])).key).toBe('program.shareMissing');
    await mkdir(data);
    await writeFile(path.join(data, 'state.sqlite'), '');
    expect(configOf(read(['--share', away, '--data', data])).shareDirectory).toBe(away);
  });

  it('a share must be named', () => {
    expect(problemOf(read(['--data', data])).key).toBe('program.shareNotNamed');
  });

  it('a share may not be a file', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    expect(problemOf(read(['--share', file, '--data', data])).key).toBe('program.notADirectory');
  });

  it('share and data may not lie inside one another', () => {
    const inside = path.join(share, 'data');
    expect(problemOf(read(['--share', share, '--data', inside])).key).toBe('program.foldersOverlap');
    expect(existsSync(inside)).toBe(false);
    expect(problemOf(read(['--share', share, '--data', folder])).key).toBe('program.foldersOverlap');
    expect(read(['--share', share, '--data', `${share}-data`]).ok).toBe(true);
  });

  it('opens no door to the network unless it is told a port for it', () => {
    expect(configOf(read(both())).lan).toBeUndefined();
    expect(configOf(read([...both(), '--lan-port', '8443'])).lan).toEqual({
      port: 8443,
      address: '0.0.0.0',
      hostNames: [],
    });
  });

  it('takes the network’s names as a list or with commas, and the certificate from where the file is', async () => {
    const file = path.join(folder, 'kiosk.yaml');
    const lines = ['share: share', 'data: data', 'lanPort: 8443', 'hostNames: [Aula.Example.fi, aula]'];
    await writeFile(file, [...lines, 'certificateFile: c.pem', 'certificateKeyFile: k.pem'].join('\n'));
    const certificate = { certificate: path.join(folder, 'c.pem'), key: path.join(folder, 'k.pem') };
    const hostNames = ['aula.example.fi', 'aula'];
    expect(configOf(read(['--config', file])).lan).toMatchObject({ hostNames, certificate });
    const asText = read([...both(), '--lan-port', '8443', '--host-names', 'aula.example.fi, aula']);
    expect(configOf(asText).lan).toMatchObject({ hostNames });
  });

  it.each([
    ['--lan-address', 'kaikki', 'address'],
    ['--host-names', 'https://aula.example.fi', 'hostNames'],
    ['--host-names', 'aula_1', 'hostNames'],
  ])('refuses %s %s', (option, value, expects) => {
    expect(problemOf(read([...both(), '--lan-port', '8443', option, value]))).toMatchObject({
      key: 'program.wrongValue',
      values: { source: option, expects },
    });
  });

  it('refuses half a certificate', () => {
    const half = read([...both(), '--lan-port', '8443', '--certificate-file', 'c.pem']);
    expect(problemOf(half)).toEqual({ key: 'program.certificateHalf', values: {} });
  });
});
