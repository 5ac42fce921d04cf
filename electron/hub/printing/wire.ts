/** The bytes' way to a printer and back. */
export interface Wire {
  /** Resolves when the bytes have left this program; rejects when the wire has ended. */
  write(bytes: Uint8Array): Promise<void>;
  /** Ends at once; what is still on its way from here is thrown away. */
  drop(): void;
}

export interface WireEnd {
  heard(bytes: Uint8Array): void;
  /** Called once, also after `drop`. */
  ended(): void;
}

/** Opens a wire; throws `PrintingTrouble` 'offline' when nobody is there within the signal. */
export type OpenWire = (end: WireEnd, signal: AbortSignal) => Promise<Wire>;
