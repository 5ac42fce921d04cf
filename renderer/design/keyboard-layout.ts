/** One key: what it types, or what it does. */
export type Key = { does: 'type'; text: string } | { does: 'shift' | 'erase' | 'space' | 'done' };

/** 'text' is the Finnish layout with its digits always in sight; 'digits' is for codes; 'figures' for numbers and dates. */
export type KeyboardKind = 'text' | 'digits' | 'figures';

function typing(characters: string): Key[] {
  return [...characters].map(text => ({ does: 'type', text }));
}

/** The rows of keys from top to bottom. */
export const keyboardRows: Record<KeyboardKind, readonly (readonly Key[])[]> = {
  text: [
    typing('1234567890+'),
    typing('qwertyuiopå'),
    typing('asdfghjklöä'),
    [{ does: 'shift' }, ...typing('zxcvbnm-.'), { does: 'erase' }],
    [...typing('@,'), { does: 'space' }, { does: 'done' }],
  ],
  digits: [
    typing('123'),
    typing('456'),
    typing('789'),
    [...typing('-0'), { does: 'erase' }],
    [{ does: 'done' }],
  ],
  figures: [
    typing('123'),
    typing('456'),
    typing('789'),
    typing(',0.'),
    [{ does: 'erase' }, { does: 'done' }],
  ],
};

export interface Edit {
  /** The part of the old text that goes, start inclusive, end exclusive. */
  from: number;
  to: number;
  /** What stands in its place; the caret follows it. */
  text: string;
}

/** What a key changes in `value`, whose selection is from `start` to `end`; undefined when it changes nothing. */
export function editOf(
  key: Key,
  shifted: boolean,
  value: string,
  start: number,
  end: number,
): Edit | undefined {
  switch (key.does) {
    case 'type':
      return { from: start, to: end, text: shifted ? key.text.toLocaleUpperCase('fi') : key.text };
    case 'space':
      return { from: start, to: end, text: ' ' };
    case 'erase':
      return eraseOf(value, start, end);
    case 'shift':
    case 'done':
      return undefined;
  }
}

function eraseOf(value: string, start: number, end: number): Edit | undefined {
  if (start !== end) return { from: start, to: end, text: '' };
  if (start === 0) return undefined;
  const last = [...value.slice(0, start)].at(-1) ?? '';
  return { from: start - last.length, to: start, text: '' };
}
