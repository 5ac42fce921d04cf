/** How patient the hub is with the shared database, in milliseconds. */
export interface PostgresTimes {
  /** For a connection, and for one's turn to write. */
  readonly connect: number;
  /** For the answer to one statement. */
  readonly answer: number;
  /** Between two looks at whether one still hears every announcement. */
  readonly betweenChecks: number;
  /** Before the second try to reach a server that is away; each further pause is twice as long, up to `longestPause`. */
  readonly firstPause: number;
  readonly longestPause: number;
}

export const usualTimes: PostgresTimes = {
  connect: 3_000,
  answer: 3_000,
  betweenChecks: 2_000,
  firstPause: 250,
  longestPause: 2_000,
};
