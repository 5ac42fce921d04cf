/** One side of a comparison: does its work once and tells how long it took, in milliseconds (or its count or bytes). */
export type BenchRun = () => Promise<number>;

/** What a row needs while it is measured; `dispose` gives back every process, file and handle. */
export interface BenchPair {
  /** The thing that the product is compared with, run in the same minute on the same machine. */
  peer: BenchRun;
  product: BenchRun;
  dispose(): Promise<void>;
}

/** One line of the table: the product against its peer, as a ratio that should stay at or under `limit`. */
export interface BenchRow {
  /** Number of the goal in the list of goals. */
  goal: number;
  /** What one types to run it alone, for example `mirror-rescan`. */
  name: string;
  /** The peer in a few words, as it stands in the table. */
  peer: string;
  /** Highest ratio product / peer that meets the goal. */
  limit: number;
  /** How many pairs are wanted; never fewer than 7 are run. */
  pairs: number;
  /**
   * Makes the work in the empty folder `dir` and returns both sides.
   * A side throws when its outcome is wrong (hash, pixel, number): a wrong result is never a time.
   */
  prepare(dir: string): Promise<BenchPair>;
}
