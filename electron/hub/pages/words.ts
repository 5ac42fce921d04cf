import type { PageWord, WordBox } from './contract';

/** A character with its place in points as shown; line ends and generated spaces have no place. */
export interface PlacedCharacter {
  text: string;
  box?: WordBox;
  /** The hyphen of a word divided at the line end. */
  dividing?: boolean;
}

/** Characters in reading order joined into words; a word divided at a line end becomes one with two boxes. */
export function joinWords(characters: Iterable<PlacedCharacter>): PageWord[] {
  const words: PageWord[] = [];
  let word: PageWord | undefined;
  let divided = false;
  for (const character of characters) {
    if (character.dividing) {
      divided = word !== undefined;
    } else if (isSpace(character.text)) {
      if (!divided) word = undefined;
    } else {
      if (!word) words.push((word = { text: '', boxes: [] }));
      append(word, character, divided);
      divided = false;
    }
  }
  return words.map(({ text, boxes }) => ({ text: text.normalize('NFC'), boxes: boxes.map(rounded) }));
}

function append(word: PageWord, { text, box }: PlacedCharacter, onNextLine: boolean) {
  word.text += text;
  const last = word.boxes.at(-1);
  if (!box) return;
  if (!last || onNextLine) word.boxes.push({ ...box });
  else extend(last, box);
}

function extend(box: WordBox, by: WordBox) {
  const right = Math.max(box.x + box.width, by.x + by.width);
  const bottom = Math.max(box.y + box.height, by.y + by.height);
  box.x = Math.min(box.x, by.x);
  box.y = Math.min(box.y, by.y);
  box.width = right - box.x;
  box.height = bottom - box.y;
}

const isSpace = (text: string): boolean => /^[\s\u0000-\u001f\u00a0\ufeff\ufffe\uffff]*$/u.test(text);

const tenth = (value: number): number => Math.round(value * 10) / 10;

function rounded({ x, y, width, height }: WordBox): WordBox {
  return { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) };
}
