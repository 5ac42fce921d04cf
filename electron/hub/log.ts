/** What may stand in a log line beside its event name; never personal data. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where the hub writes what happened; events are named `slice.event`. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

type Level = keyof Log;

/** Writes one JSON object a line through `write`, stamped with the handed-in clock. */
export function createLog(write: (line: string) => void, now: () => number): Log {
  const at =
    (level: Level) =>
    (event: string, fields: LogFields = {}) =>
      write(JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...readable(fields) }));
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** A log that keeps nothing, for tests that do not look at it. */
export const silentLog: Log = { info() {}, warn() {}, error() {} };

function readable(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, value instanceof Error ? value.message : value]),
  );
}
