const DLE = 0x10;
const ESC = 0x1b;
const GS = 0x1d;

/** What DLE EOT can be asked for. */
export type StatusKind = 'printer' | 'offline-cause' | 'paper';
const STATUS_NUMBER = { printer: 1, 'offline-cause': 2, paper: 4 } as const satisfies Record<
  StatusKind,
  number
>;

/**
 * The acknowledged conversation in ESC/POS. The first group is real-time: the printer obeys it on arrival, before what
 * waits in its buffer and also when it is offline. Source: Epson ESC/POS reference, DLE EOT, DLE DC4 (fn=8), DLE ENQ,
 * GS ( H (fn=48), GS r, GS a, ESC @.
 */
export const commands = {
  askStatus: (kind: StatusKind) => Uint8Array.of(DLE, 0x04, STATUS_NUMBER[kind]),
  /** Empties receive and print buffer; answered with the clear response. */
  clearBuffers: Uint8Array.of(DLE, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08),
  /** Recovers from an error after emptying the buffers: for printers that do not know `clearBuffers`. */
  recoverCleared: Uint8Array.of(DLE, 0x05, 0x02),

  /** Also empties the print buffer. */
  initialise: Uint8Array.of(ESC, 0x40),
  /** No status is sent unasked. */
  noAutomaticStatus: Uint8Array.of(GS, 0x61, 0x00),
  /** Answered with the four characters of `id` once everything before it has been printed. */
  acknowledge: (id: string) => Uint8Array.of(GS, 0x28, 0x48, 6, 0, 48, 48, ...Buffer.from(id, 'latin1')),
  /** Answered with a sensor byte once everything before it has been taken from the buffer. */
  askSensor: Uint8Array.of(GS, 0x72, 0x01),
} as const;
