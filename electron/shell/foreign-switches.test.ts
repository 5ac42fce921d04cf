import { describe, expect, it } from 'vitest';
import { readCommandLine } from './foreign-switches';

const packaged = { isPackaged: true, isRoot: false };

describe('a packaged program', () => {
  it('takes its own options', () => {
    expect(readCommandLine(['/opt/aula', '--port', '80'], packaged)).toEqual({ options: ['--port', '80'] });
  });

  it.each([
    '--inspect',
    '--inspect-brk=0',
    '--remote-debugging-port=9222',
    '--load-extension=/tmp/x',
    '--js-flags=x',
  ])('refuses %s', option => {
    expect(readCommandLine(['/opt/aula', '--port', '80', option], packaged).foreign).toBe(option);
  });

  it('takes --no-sandbox from root alone; from anybody else it is left among the options, which do not know it', () => {
    const argv = ['/opt/aula', '--no-sandbox'];
    expect(readCommandLine(argv, { isPackaged: true, isRoot: true }).options).toEqual([]);
    expect(readCommandLine(argv, packaged).options).toEqual(['--no-sandbox']);
  });
});

describe('a program in development', () => {
  it('takes as its options what stands after its folder', () => {
    const argv = ['electron', '--inspect=0', '--no-sandbox', '/project', '--port', '0'];
    expect(readCommandLine(argv, { isPackaged: false, isRoot: true })).toEqual({ options: ['--port', '0'] });
  });
});
