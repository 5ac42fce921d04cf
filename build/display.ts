import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram } from './system-packages';

export interface DisplaySize {
  widthPx: number;
  heightPx: number;
}

export interface VirtualDisplay {
  /** What to put in DISPLAY, for example `:99`. */
  name: string;
  /** The pixels that a screen would show at this moment, in the format of xwd, kept up to date by the server. */
  framebufferFile: string;
  stop(): Promise<void>;
}

/** Whether this machine has a screen that a window can open on. */
export function hasDisplay(environment: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(environment.DISPLAY ?? environment.WAYLAND_DISPLAY);
}

/** Starts a screen that nobody sees, of exactly the given size; throws when Xvfb is missing or does not start. */
export async function startDisplay({ widthPx, heightPx }: DisplaySize): Promise<VirtualDisplay> {
  if (!(await findProgram('Xvfb'))) throw new Error('Xvfb is missing: install the package xvfb.');
  const screen = `${widthPx}x${heightPx}x24`;
  // The server itself chooses a free number and writes it to descriptor 3, so that parallel runs never meet.
  const pixels = await mkdtemp(path.join(tmpdir(), 'aula-display-'));
  const args = ['-displayfd', '3', '-screen', '0', screen, '-fbdir', pixels, '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const closed = new Promise<void>(resolve => server.once('close', () => resolve()));
  const stop = async () => {
    server.kill('SIGTERM');
    await closed;
    await rm(pixels, { recursive: true, force: true });
  };
  const framebufferFile = path.join(pixels, 'Xvfb_screen0');
  return { name: `:${await displayNumber(server)}`, framebufferFile, stop };
}

function displayNumber(server: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    server.stderr?.on('data', data => (complaint += String(data)));
    server.once('error', reject);
    server.once('exit', code => reject(new Error(`Xvfb ended with ${code}: ${complaint.trim()}`)));
    let number = '';
    server.stdio[3]?.on('data', data => {
      number += String(data);
      if (number.endsWith('\n')) resolve(number.trim());
    });
  });
}
