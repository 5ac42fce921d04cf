import vm from 'node:vm';

/** It did not end in its time. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

const script = new vm.Script('work()');
const context = vm.createContext({ work: undefined });

/** Does the work, which may never end by itself, and throws `TooSlow` after the time given. */
export function withinTime<Outcome>(milliseconds: number, work: () => Outcome): Outcome {
  try {
    context['work'] = work;
    return script.runInContext(context, { timeout: milliseconds }) as Outcome;
  } catch (error) {
    const isTimeout = (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    throw isTimeout ? new TooSlow() : error;
  }
}
