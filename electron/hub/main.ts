import { createHub } from './create-hub';
import {
  consoleTranslate,
  exitCodes,
  openDoor,
  openProgram,
  programFacts,
  sayOnConsole,
  sentenceOfDoor,
  workerFileIn,
} from './program';

const builtDirectory = import.meta.dirname;
const program = openProgram(process.argv.slice(2), process.env, programFacts(builtDirectory));

if (program) void run(program);
else process.exitCode = exitCodes.wrongValue;

/** The hub without a window: it serves browsers until it is told to end. */
async function run({ config, clock, log }: NonNullable<typeof program>): Promise<void> {
  process.on('uncaughtException', error => endAfterCrash(error));
  process.on('unhandledRejection', error => endAfterCrash(error));
  const hub = await createHub(config, { clock, log, workerFile: workerFileIn(builtDirectory) });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  try {
    await openDoor(hub, config, log);
  } catch (error) {
    const sentence = sentenceOfDoor(error, config, consoleTranslate(process.env));
    if (sentence === undefined) throw error;
    sayOnConsole(sentence);
    process.exitCode = exitCodes.wrongValue;
    await end();
  }

  async function end(): Promise<void> {
    await hub.close();
    log.info('program.ended');
    process.exit();
  }

  function endAfterCrash(error: unknown): void {
    log.error('program.crashed', { error });
    sayOnConsole(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(exitCodes.crashed);
  }
}
