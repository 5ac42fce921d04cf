import { LineCounter, parseDocument } from 'yaml';

import { unfinished, type Bytes, type Flaw } from './bytes';

/** Larger texts are only looked at by their ends: parsing them would stop the pass for seconds. */
const PARSED_BYTES = 64 * 1024 * 1024;

/** JSON and GeoJSON must parse. */
export function checkJson(bytes: Bytes): Flaw {
  if (bytes.length > PARSED_BYTES) return endsWith(bytes, /[\]}]\s*$/) ? undefined : unfinished;
  return withText(bytes, text => {
    try {
      JSON.parse(text);
      return undefined;
    } catch {
      return /[\]}]\s*$/.test(text) ? { code: 'mirror.json' } : unfinished;
    }
  });
}

/** YAML must parse; the planner is told the line. */
export function checkYaml(bytes: Bytes): Flaw {
  return withText(bytes, text => {
    const lines = new LineCounter();
    const [error] = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true }).errors;
    return error
      ? { code: 'mirror.yaml', parameters: { line: lines.linePos(error.pos[0]).line } }
      : undefined;
  });
}

/** Text in UTF-8 without zero bytes: those are room that was reserved and not filled. */
export function checkText(bytes: Bytes): Flaw {
  return withText(bytes, () => undefined);
}

/** SVG and other XML end with a closing tag. */
export function checkXml(bytes: Bytes): Flaw {
  return endsWith(bytes, />\s*$/) ? undefined : unfinished;
}

/** Delimited text may be written in any 8-bit encoding; only unfilled room is a flaw. */
export function checkPlain(bytes: Bytes): Flaw {
  const whole = bytes.slice(0, bytes.length);
  return whole.includes(0) && !isUtf16(whole) ? unfinished : undefined;
}

function withText(bytes: Bytes, check: (text: string) => Flaw): Flaw {
  const whole = bytes.slice(0, bytes.length);
  if (isUtf16(whole)) return { code: 'mirror.encoding' };
  if (whole.includes(0)) return unfinished;
  const text = decode(whole);
  return text === undefined ? { code: 'mirror.encoding' } : check(text);
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function endsWith(bytes: Bytes, pattern: RegExp): boolean {
  return pattern.test(
    Buffer.from(bytes.slice(Math.max(0, bytes.length - 256), bytes.length)).toString('latin1'),
  );
}
