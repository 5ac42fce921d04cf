import { useEffect, useRef } from 'react';

/** Two soft tones, one after the other: frequency in hertz, beginning in seconds. */
const tones = [
  { hertz: 660, at: 0 },
  { hertz: 880, at: 0.18 },
] as const;
const TONE_SECONDS = 0.32;
const LOUDNESS = 0.12;

/** Makes a short sound once for each of the names that was not there before. */
export function useChime(names: readonly string[]): void {
  const known = useRef(new Set<string>());
  const isNew = names.some(name => !known.current.has(name));
  useEffect(() => {
    known.current = new Set(names);
    if (isNew) sound();
  });
}

function sound(): void {
  if (typeof AudioContext === 'undefined') return;
  const context = new AudioContext();
  for (const { hertz, at } of tones) {
    const [tone, loudness] = [context.createOscillator(), context.createGain()];
    const begin = context.currentTime + at;
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(LOUDNESS, begin);
    loudness.gain.exponentialRampToValueAtTime(0.001, begin + TONE_SECONDS);
    tone.connect(loudness).connect(context.destination);
    tone.start(begin);
    tone.stop(begin + TONE_SECONDS);
  }
  setTimeout(() => void context.close(), 1500);
}
