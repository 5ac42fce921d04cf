import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Language } from '#content/model/text';
import type { BoardCall } from '#hub/queue/contract';

/** `blocked`: the browser wants one touch of a person before it lets a page sound. */
export type SoundState = 'on' | 'blocked';

/** Chime and speech of a wall screen. Whatever is not there (sound, voices, hub) is left out; the call stands on screen. */
export interface LobbySound {
  readonly state: Pick<StoreApi<SoundState>, 'getState' | 'subscribe' | 'getInitialState'>;
  /** The chime, and the call in each language one after the other; resolves when all of it has been heard. */
  announce(call: BoardCall, languages: readonly Language[], signal: AbortSignal): Promise<void>;
  /** A person has touched the page. */
  allow(): void;
  close(): void;
}

export interface SoundParts {
  readonly context: AudioContext;
  /** Address of a call's speech. */
  readonly speechUrl: (call: BoardCall, language: Language) => string;
  readonly fetch: typeof fetch;
  /** The browser's own voices, for a machine whose hub has none. */
  readonly voices: Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'> | undefined;
  /** What is said where only the browser speaks. */
  readonly sentence: (call: BoardCall, language: Language) => string;
}

/** No sentence of ours is longer; a device that never tells the end must not hold up the next call. */
const LONGEST_MS = 12_000;
/** A fourth, falling: e'' and b'. */
const CHIME = [
  { frequencyHz: 659.3, at: 0 },
  { frequencyHz: 493.9, at: 0.42 },
];
const CHIME_SECONDS = 1.3;

/** Creates the sound of one board. */
export function createLobbySound(parts: SoundParts): LobbySound {
  const { context } = parts;
  const state = createStore<SoundState>(() => stateOf(context));
  const note = () => state.setState(stateOf(context), true);
  context.addEventListener('statechange', note);
  return {
    state,
    async announce(call, languages, signal) {
      if (context.state !== 'running') return;
      await chime(context, signal);
      for (const language of languages) if (!signal.aborted) await say(parts, call, language, signal);
    },
    allow: () => void context.resume().then(note),
    close() {
      context.removeEventListener('statechange', note);
      parts.voices?.cancel();
      void context.close();
    },
  };
}

function stateOf(context: AudioContext): SoundState {
  return context.state === 'running' ? 'on' : 'blocked';
}

async function chime(context: AudioContext, signal: AbortSignal): Promise<void> {
  const begin = context.currentTime;
  const tones = CHIME.map(({ frequencyHz, at }) => tone(context, frequencyHz, begin + at));
  await ended(tones.at(-1), signal);
}

/** A struck bar: loud at once, then dying away. */
function tone(context: AudioContext, frequencyHz: number, at: number): OscillatorNode {
  const oscillator = context.createOscillator();
  const loudness = context.createGain();
  oscillator.frequency.value = frequencyHz;
  loudness.gain.setValueAtTime(0.0001, at);
  loudness.gain.exponentialRampToValueAtTime(0.35, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + CHIME_SECONDS - 0.45);
  oscillator.connect(loudness).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + CHIME_SECONDS - 0.4);
  return oscillator;
}

async function say(
  parts: SoundParts,
  call: BoardCall,
  language: Language,
  signal: AbortSignal,
): Promise<void> {
  const sound = await spokenByHub(parts, call, language, signal);
  if (signal.aborted) return;
  if (sound === undefined) return spokenByBrowser(parts, parts.sentence(call, language), language, signal);
  const source = parts.context.createBufferSource();
  source.buffer = sound;
  source.connect(parts.context.destination);
  source.start();
  await ended(source, signal);
}

/** The hub's own voice; undefined where it has none or does not answer. */
async function spokenByHub(
  { context, fetch, speechUrl }: SoundParts,
  call: BoardCall,
  language: Language,
  signal: AbortSignal,
): Promise<AudioBuffer | undefined> {
  try {
    const answer = await fetch(speechUrl(call, language), { signal });
    return answer.ok ? await context.decodeAudioData(await answer.arrayBuffer()) : undefined;
  } catch {
    // Without the hub's voice the browser's is tried; the call itself is on screen.
    return undefined;
  }
}

function spokenByBrowser(
  { voices }: SoundParts,
  sentence: string,
  language: Language,
  signal: AbortSignal,
): Promise<void> | void {
  const voice = voices?.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));
  if (voices === undefined || voice === undefined) return;
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
  voices.speak(utterance);
  signal.addEventListener('abort', () => voices.cancel(), { once: true });
  return happened(utterance, ['end', 'error'], signal);
}

async function ended(source: AudioScheduledSourceNode | undefined, signal: AbortSignal): Promise<void> {
  if (!source) return;
  await happened(source, ['ended'], signal);
  if (signal.aborted) source.disconnect();
}

/** Resolves when one of the events comes, the signal aborts, or nothing has come for the longest time. */
function happened(target: EventTarget, events: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, LONGEST_MS);
    for (const event of events) target.addEventListener(event, done, { once: true });
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      resolve();
    }
  });
}
