import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silentLog } from '../log';
import { createVoice, espeak, type VoiceProgram } from './voice';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'aula-voice-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A program that behaves as the script says. */
async function scripted(script: string): Promise<VoiceProgram> {
  const command = path.join(folder, 'speak');
  await writeFile(command, `#!/bin/sh\n${script}\n`);
  await chmod(command, 0o755);
  return { command, args: { fi: [], en: [] } };
}

/** Seconds of sound and its loudest sample, as the header and the samples themselves say. */
function heard(wav: Uint8Array): { seconds: number; loudest: number; lengthIsRight: boolean } {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const bytesPerSecond = view.getUint32(28, true);
  const length = view.getUint32(40, true);
  let loudest = 0;
  for (let at = 44; at + 1 < wav.length; at += 2)
    loudest = Math.max(loudest, Math.abs(view.getInt16(at, true)));
  return { seconds: length / bytesPerSecond, loudest, lengthIsRight: length === wav.length - 44 };
}

test('espeak-ng speaks a call in Finnish and in English, differently', async () => {
  const voice = createVoice({ log: silentLog, program: espeak });
  const finnish = await voice.say('Vuoronumero A 12. Palvelupiste 2.', 'fi');
  const english = await voice.say('Number A 12. Service point 2.', 'en');
  for (const sound of [finnish, english]) {
    const { seconds, loudest, lengthIsRight } = heard(sound!);
    expect(lengthIsRight).toBe(true);
    expect(seconds).toBeGreaterThan(1.5);
    expect(seconds).toBeLessThan(12);
    expect(loudest).toBeGreaterThan(3000);
  }
  expect(Buffer.compare(finnish!, english!)).not.toBe(0);
});

test('a machine without the program says nothing and logs it once', async () => {
  const told: string[] = [];
  const log = { ...silentLog, warn: (event: string) => void told.push(event) };
  const voice = createVoice({
    log,
    program: { command: path.join(folder, 'absent'), args: { fi: [], en: [] } },
  });
  expect(await voice.say('Yksi.', 'fi')).toBeUndefined();
  expect(await voice.say('Kaksi.', 'fi')).toBeUndefined();
  expect(told).toEqual(['speech.no-voice']);
});

test('a program that fails or writes something else than sound is no voice', async () => {
  for (const script of ['exit 3', 'echo no sound at all', 'cat >/dev/null; printf RIFF; exit 1']) {
    const voice = createVoice({ log: silentLog, program: await scripted(script) });
    expect(await voice.say('Yksi.', 'fi')).toBeUndefined();
  }
});

test('the same sentence is spoken by the program once', async () => {
  const program = await scripted(`echo x >> ${folder}/times; printf 'RIFF----WAVEdata----ss'`);
  const voice = createVoice({ log: silentLog, program });
  const [one, other] = await Promise.all([voice.say('Yksi.', 'fi'), voice.say('Yksi.', 'fi')]);
  expect(one).toBe(other);
  expect(await readFile(`${folder}/times`, 'utf8')).toBe('x\n');
});

test('a sentence reaches the program as text, never as an option or a command', async () => {
  const program = await scripted(`cat > ${folder}/sentence; printf 'RIFF----WAVEdata----ss'`);
  await createVoice({ log: silentLog, program }).say('--version; $(rm -rf x)', 'fi');
  expect(await readFile(`${folder}/sentence`, 'utf8')).toBe('--version; $(rm -rf x)');
});
