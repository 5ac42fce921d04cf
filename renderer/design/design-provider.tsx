import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

/** The few words that components say by themselves, in the language of the moment. */
export interface DesignWords {
  close: string;
  moreBelow: string;
  scrollUp: string;
  scrollDown: string;
  loading: string;
  keyboard: string;
  keyboardDone: string;
  keyboardErase: string;
  keyboardSpace: string;
  keyboardShift: string;
  clearField: string;
  stepDone: string;
  stepCurrent: string;
  stepAhead: string;
}

interface DesignContext {
  words: DesignWords;
  /** Where dialogs open; null opens them over the whole page. */
  overlay: HTMLElement | null;
}

const Context = createContext<DesignContext | null>(null);

export interface DesignProviderProps extends DesignContext {
  children: ReactNode;
}

/** Gives the components below their own few words and the place where dialogs open. */
export function DesignProvider({ words, overlay, children }: DesignProviderProps) {
  return <Context value={{ words, overlay }}>{children}</Context>;
}

function useDesign(): DesignContext {
  const design = useContext(Context);
  if (!design) throw new Error('A component of the design stands outside DesignProvider.');
  return design;
}

/** The components' own words; throws outside DesignProvider. */
export function useWords(): DesignWords {
  return useDesign().words;
}

/** The element over the screen in which dialogs open, or null for the page itself. */
export function useOverlay(): HTMLElement | null {
  return useDesign().overlay;
}
