import { spawn } from 'node:child_process';
import type { Language } from '#content/model/text';
import type { Log } from '../log';

/** Speaks for a wall screen, with the machine's own voices. */
export interface Voice {
  /** A sentence as a WAV file; undefined where this machine has no voice for the language, or it did not answer. */
  say(sentence: string, language: Language): Promise<Uint8Array | undefined>;
}

/** How a program is asked to speak to its standard output; the sentence comes on its standard input. */
export interface VoiceProgram {
  readonly command: string;
  readonly args: Readonly<Record<Language, readonly string[]>>;
}

/** Slower than its default 175 words a minute: heard across a lobby. */
export const espeak: VoiceProgram = {
  command: 'espeak-ng',
  args: {
    fi: ['-v', 'fi', '-s', '140', '--stdin', '--stdout'],
    en: ['-v', 'en-gb', '-s', '145', '--stdin', '--stdout'],
  },
};

const LIMIT_MS = 5000;
/** A sentence of ten seconds is 440 kB. */
const MOST_BYTES = 4_000_000;
/** The same few sentences come again and again: two languages, a recall, several boards. */
const KEPT_SENTENCES = 24;

export interface VoiceParts {
  readonly log: Log;
  readonly program?: VoiceProgram;
}

/** Creates the voice; whether the machine has one shows at the first sentence, and is then logged once. */
export function createVoice({ log, program = espeak }: VoiceParts): Voice {
  const kept = new Map<string, Promise<Uint8Array | undefined>>();
  let isTold = false;

  async function speak(sentence: string, language: Language): Promise<Uint8Array | undefined> {
    try {
      return await output(program, sentence, language);
    } catch (error) {
      if (!isTold) log.warn('speech.no-voice', { program: program.command, error });
      isTold = true;
      return undefined;
    }
  }

  return {
    async say(sentence, language) {
      const name = `${language} ${sentence}`;
      const spoken = kept.get(name) ?? speak(sentence, language);
      kept.set(name, spoken);
      for (const oldest of kept.keys()) if (kept.size > KEPT_SENTENCES) kept.delete(oldest);
      const sound = await spoken;
      if (sound === undefined) kept.delete(name);
      return sound;
    },
  };
}

function output({ command, args }: VoiceProgram, sentence: string, language: Language): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const speaking = spawn(command, args[language], { stdio: ['pipe', 'pipe', 'ignore'], timeout: LIMIT_MS });
    const chunks: Buffer[] = [];
    let bytes = 0;
    speaking.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > MOST_BYTES) speaking.kill();
    });
    speaking.on('error', reject);
    // A program that ends before it has read the sentence says so by its code.
    speaking.stdin.on('error', () => undefined);
    speaking.on('close', code => {
      const wav = Buffer.concat(chunks);
      if (code === 0 && wav.subarray(0, 4).toString('latin1') === 'RIFF') resolve(withLength(wav));
      else reject(new Error(`${command} ended with ${code} and ${bytes} bytes`));
    });
    speaking.stdin.end(sentence);
  });
}

const RIFF_HEADER_BYTES = 8;
const DATA_MARK = Buffer.from('data', 'latin1');

/** A program that writes to a pipe cannot know the length beforehand; a browser needs it right. */
function withLength(wav: Buffer): Uint8Array {
  const data = wav.indexOf(DATA_MARK);
  if (data < 0) return wav;
  wav.writeUInt32LE(wav.length - RIFF_HEADER_BYTES, 4);
  wav.writeUInt32LE(wav.length - data - RIFF_HEADER_BYTES, data + 4);
  return wav;
}
