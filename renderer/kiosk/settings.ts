import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Language } from '#content/model/text';

/** How this visitor wants the screen; gone with the visit. */
export interface Settings {
  language: Language;
  /** Text and touch targets a good quarter larger. */
  text: 'normal' | 'large';
  contrast: 'normal' | 'high';
  /** 'low' keeps every control in the lower part, for a seated person. */
  reach: 'normal' | 'low';
  /** 'long' gives three times as long before the screen asks and ends. */
  time: 'normal' | 'long';
  motion: 'full' | 'reduced';
}

export const initialSettings: Settings = Object.freeze({
  language: 'fi',
  text: 'normal',
  contrast: 'normal',
  reach: 'normal',
  time: 'normal',
  motion: 'full',
});

export type SettingsStore = StoreApi<Settings>;

/** One visit's settings, beginning with Finnish and no aids. */
export function createSettings(): SettingsStore {
  return createStore<Settings>(() => initialSettings);
}
