import type { BookingTables } from '#hub/booking/tables';
import type { DisplayTables } from '#hub/displays/tables';
import type { HelpTables } from '#hub/help/tables';
import type { OpinionTables } from '#hub/opinions/tables';
import type { OrderTables } from '#hub/orders/tables';
import type { OutboxTables } from '#hub/outbox/tables';
import type { PeopleTables } from '#hub/people/tables';
import type { PrintTables } from '#hub/prints/tables';
import type { QueueTables } from '#hub/queue/tables';
import type { ReportTables } from '#hub/reports/tables';
import type { StatisticsTables } from '#hub/statistics/tables';

/** Every table of the lobby's common state. Each row carries `site`; instants are epoch milliseconds UTC. */
export type LobbySchema = PeopleTables &
  QueueTables &
  DisplayTables &
  StatisticsTables &
  HelpTables &
  OutboxTables &
  BookingTables &
  OrderTables &
  OpinionTables &
  ReportTables &
  PrintTables;
