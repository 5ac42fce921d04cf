/** One thing that the printer says. */
export type Answer =
  | { kind: 'status'; byte: number }
  | { kind: 'sensor'; byte: number }
  | { kind: 'acknowledged'; id: string }
  | { kind: 'cleared' };

const BLOCK_HEADER = 0x37;
const ACKNOWLEDGED = 0x22;
const CLEARED = 0x25;
/** Header, identifier, text and NUL of the longest block known; longer is noise. */
const LONGEST_BLOCK = 100;

/** Takes the printer's bytes apart, however they are cut into packets. */
export function createAnswerReader(): (bytes: Uint8Array) => Answer[] {
  let block: number[] | undefined;
  let unaskedBytes = 0;

  function read(byte: number): Answer | undefined {
    if (block !== undefined) return readBlock(block, byte);
    if (unaskedBytes > 0) unaskedBytes -= 1;
    else if (byte === BLOCK_HEADER) block = [];
    // Automatic status is switched off, but may have been under way: four bytes, the first with bits 0 and 1 clear.
    else if ((byte & 0x93) === 0x10) unaskedBytes = 3;
    else if ((byte & 0x93) === 0x12) return { kind: 'status', byte };
    else if ((byte & 0x90) === 0x00) return { kind: 'sensor', byte };
    return undefined;
  }

  function readBlock(open: number[], byte: number): Answer | undefined {
    if (byte !== 0 && open.length < LONGEST_BLOCK) {
      open.push(byte);
      return undefined;
    }
    block = undefined;
    return answerOf(open);
  }

  return bytes => [...bytes].map(read).filter(answer => answer !== undefined);
}

function answerOf([identifier, ...text]: number[]): Answer | undefined {
  if (identifier === CLEARED) return { kind: 'cleared' };
  if (identifier === ACKNOWLEDGED) return { kind: 'acknowledged', id: String.fromCharCode(...text) };
  return undefined;
}
