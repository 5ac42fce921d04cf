import type { DisplayTables } from '#hub/displays/tables';
import type { HelpTables } from '#hub/help/tables';
import type { PeopleTables } from '#hub/people/tables';
import type { QueueTables } from '#hub/queue/tables';
import type { StatisticsTables } from '#hub/statistics/tables';

/** Every table of the lobby's common state. Each row carries `site`; instants are epoch milliseconds UTC. */
export type LobbySchema = PeopleTables & QueueTables & DisplayTables & StatisticsTables & HelpTables;
