import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { announcementOf } from '#content/locales/announcement';
import type { Language } from '#content/model/text';
import type { BoardCall } from '#hub/queue/contract';
import { createAnnouncer } from './announcer';
import { createLobbySound } from './lobby-sound';
import type { SoundState } from './lobby-sound';

/** What the hub last said of the calls; absent while it is not current. */
export type ToldCalls = { readonly calls: readonly BoardCall[]; readonly now: number } | undefined;

export interface Announcements {
  /** The call that stands large now. */
  readonly showing: BoardCall | undefined;
  readonly sound: SoundState | 'unwanted';
}

/** Announces each new call once, with chime and speech where they are wanted. */
export function useAnnouncements(
  told: ToldCalls,
  { speech, languages }: { speech: boolean; languages: readonly Language[] },
): Announcements {
  const spoken = useRef(languages);
  const sound = useMemo(() => (speech ? soundOfPage() : undefined), [speech]);
  const announcer = useMemo(() => createAnnouncer({ sound, languages: () => spoken.current }), [sound]);
  useEffect(() => void (spoken.current = languages), [languages]);
  useEffect(() => () => announcer.close(), [announcer]);
  useEffect(() => {
    if (!sound) return undefined;
    const leave = new AbortController();
    addEventListener('pointerdown', sound.allow, { signal: leave.signal });
    addEventListener('keydown', sound.allow, { signal: leave.signal });
    return () => {
      leave.abort();
      sound.close();
    };
  }, [sound]);
  useEffect(() => {
    announcer.tell(told ? { happened: 'told', ...told } : { happened: 'lost' });
  }, [announcer, told]);
  const showing = useStore(announcer.store, spool => spool.showing);
  const state = useStore(sound?.state ?? SILENT);
  return { showing, sound: state };
}

const SILENT = {
  getState: () => 'unwanted' as const,
  getInitialState: () => 'unwanted' as const,
  subscribe: () => () => undefined,
};

function soundOfPage() {
  return createLobbySound({
    context: new AudioContext(),
    fetch: (...request) => fetch(...request),
    speechUrl: ({ sequence }, language) => new URL(`/speech/${sequence}/${language}.wav`, location.href).href,
    voices: globalThis.speechSynthesis,
    sentence: announcementOf,
  });
}
