import path from 'node:path';
import { createCalendarCarrier } from '../booking/calendar/calendar-carrier';
import type { HubConfig } from '../config';
import type { Lobby } from '../storage/lobby/lobby';
import type { Carriers } from './carrier';
import { createFolderCarrier } from './carriers/folder-carrier';
import { createMailCarrier } from './carriers/mail-carrier';
import { createOpen311Carrier } from './carriers/open311-carrier';

/** The carriers of what is configured; the folder is always there. */
export function carriersOf(config: HubConfig, lobby: Pick<Lobby, 'database'>): Carriers {
  const { outboxDirectory: root, shareDirectory, calendar, mail, reports } = config;
  const isInShare = !path.relative(shareDirectory, root).startsWith('..');
  return {
    folder: createFolderCarrier(isInShare ? { root, shareDirectory } : { root }),
    ...(calendar === undefined ? {} : { calendar: createCalendarCarrier({ server: calendar, lobby }) }),
    ...(mail === undefined ? {} : { mail: createMailCarrier(mail) }),
    ...(reports === undefined ? {} : { open311: createOpen311Carrier(reports) }),
  };
}
