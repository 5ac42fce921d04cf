import { useEffect, useLayoutEffect, useRef } from 'react';
import { commandOf, isWriting, type Command } from './shortcuts';

export type Commands = { readonly [Name in Command]?: (() => void) | undefined };

/** Carries out the commands by their keys while `on`, except while somebody writes or a dialog is open. */
export function useShortcuts(commands: Commands, on: boolean): void {
  const latest = useRef(commands);
  // With the buttons, not after them: a key does what the page says at that moment.
  useLayoutEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    if (!on) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command === undefined || isWriting(event.target) || isDialogOpen()) return;
      const run = latest.current[command];
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [on]);
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open], [role=dialog], [role=alertdialog]') !== null;
}
