import type { Input } from 'electron';

/** Text editing within a field, with Control or Command. */
const editing = new Set([
  'a',
  'c',
  'v',
  'x',
  'z',
  'backspace',
  'delete',
  'arrowleft',
  'arrowright',
  'home',
  'end',
]);

const commandKeys =
  /^(f\d+|contextmenu|printscreen|browser.*|launch.*|media.*|zoom.*|print|help|open|save|close|new|find)$/;

/** Whether a key press is a command of a browser or an operating system rather than typing, moving or editing. */
export function isShortcut(input: Pick<Input, 'key' | 'control' | 'alt' | 'meta' | 'shift'>): boolean {
  const key = input.key.toLowerCase();
  if (commandKeys.test(key)) return true;
  // AltGr reports Control and Alt together and types characters such as @ on a Finnish keyboard.
  if (input.control && input.alt) return key.length !== 1;
  if (input.alt) return true;
  if (input.control || input.meta) return input.shift || !editing.has(key);
  return false;
}
