import path from 'node:path';
import { app, session as sessions } from 'electron';
import { createHub, type Hub } from '#hub/create-hub';
import {
  consoleTranslate,
  exitCodes,
  openDoor,
  openProgram,
  type Program,
  programFacts,
  sayOnConsole,
  sentenceOfDoor,
  workerFileIn,
} from '#hub/program';
import { aulaOrigin, registerAulaScheme, serveAulaScheme } from './shell/aula-scheme';
import { endAfterCrash } from './shell/crash';
import { followDisplays } from './shell/displays';
import { createEnding } from './shell/ending';
import { readCommandLine, runsAs } from './shell/foreign-switches';
import { chooseGraphics, watchGraphics } from './shell/graphics-watch';
import { removeMenu } from './shell/no-shortcuts';
import { denyPermissions } from './shell/permissions';
import { takePictures } from './shell/screen-picture';
import { isOnlyInstance } from './shell/single-instance';
import { keepPagesAtHome, keepRequestsAtHome } from './shell/stay-at-home';
import { keepScreenAwake } from './shell/stay-awake';
import { keepKioskWindow } from './shell/window-keeper';

const builtDirectory = import.meta.dirname;
const t = consoleTranslate(process.env);

const { options, foreign } = readCommandLine(process.argv, runsAs(app));
const program =
  foreign === undefined ? openProgram(options, process.env, programFacts(builtDirectory)) : undefined;

if (foreign !== undefined) refuse(t('program.foreignSwitch', { option: foreign }));
else if (!program) app.exit(exitCodes.wrongValue);
else start(program);

function start(opened: Program): void {
  app.setPath('userData', path.join(opened.config.dataDirectory, 'browser'));
  if (!isOnlyInstance()) {
    sayOnConsole(t('program.alreadyRunning'));
    app.exit(0);
    return;
  }
  endAfterCrash(opened.log);
  registerAulaScheme();
  removeMenu();
  chooseGraphics({ ...opened.config, log: opened.log });
  void run(opened);
}

async function run({ config, clock, log }: Program): Promise<void> {
  const ending = createEnding(log, process.env.AULA_SUPERVISED !== undefined);
  // The hub opens its store while Electron gets ready, and the window loads while the hub reads its content.
  const hub = createHub(config, { clock, log, workerFile: workerFileIn(builtDirectory) });
  await app.whenReady();
  keepPagesAtHome(log);
  const session = sessions.fromPartition('visit');
  denyPermissions(session);
  keepRequestsAtHome(session, log);
  serveAulaScheme(session, async request => (await hub).fetch(request));
  watchGraphics({ ...config, log }, ending.startAgain);

  const window = keepKioskWindow({
    session,
    preloadFile: path.join(builtDirectory, 'preload.cjs'),
    address: `${aulaOrigin}/screen/`,
    log,
    giveUp: ending.startAgain,
  });
  ending.before(async () => (await hub).close());
  ending.before(window.release);
  ending.before(followDisplays(window.current, log));
  ending.before(keepScreenAwake());
  ending.before(takePictures({ window: window.current, ...pictureDesk(hub), log }));

  try {
    const door = await openDoor(await hub, config, log);
    ending.before(() => door.close());
  } catch (error) {
    const sentence = sentenceOfDoor(error, config, t);
    if (sentence === undefined) throw error;
    sayOnConsole(sentence);
    ending.end(exitCodes.wrongValue);
  }
}

function pictureDesk(hub: Promise<Hub>) {
  return {
    isWanted: async () => (await hub).isWatched(),
    keep: async (jpeg: Uint8Array) => (await hub).keepPicture(jpeg),
  };
}

function refuse(sentence: string): void {
  sayOnConsole(sentence);
  app.exit(exitCodes.wrongValue);
}
