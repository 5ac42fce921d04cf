/** What one key does at the desk; the letters follow the Finnish words and stay the same in every language. */
export const keyOf = {
  next: 'N',
  start: 'A',
  recall: 'R',
  served: 'V',
  servedOther: 'M',
  noShow: 'E',
  noShowNext: 'Shift+E',
  park: 'P',
  transfer: 'S',
  walkIn: 'I',
  undo: 'U',
  pause: 'T',
  show: 'O',
} as const;
export type Command = keyof typeof keyOf;

/** A key as it was pressed; the part of a KeyboardEvent that decides. */
export interface PressedKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  repeat: boolean;
}

/** The command of a key; undefined for every other key, for keys held down and for what the browser itself listens to. */
export function commandOf({
  key,
  shiftKey,
  ctrlKey,
  altKey,
  metaKey,
  repeat,
}: PressedKey): Command | undefined {
  if (ctrlKey || altKey || metaKey || repeat || key.length !== 1) return undefined;
  const pressed = `${shiftKey ? 'Shift+' : ''}${key.toUpperCase()}`;
  return commands.find(command => keyOf[command] === pressed);
}

const commands = Object.keys(keyOf) as Command[];

/** Whether somebody is writing there, or choosing in a list of the browser's own. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])')
  );
}

/** The place in a list that a digit chooses, from 0; undefined for every other key. */
export function digitOf({ key, ctrlKey, altKey, metaKey, repeat }: PressedKey): number | undefined {
  return !ctrlKey && !altKey && !metaKey && !repeat && /^[1-9]$/.test(key) ? Number(key) - 1 : undefined;
}
