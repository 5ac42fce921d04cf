/** Where the present comes from: handed in, so that rules can be tried at any instant. */
export interface Clock {
  /** The present as epoch milliseconds, UTC. */
  now(): number;
}
