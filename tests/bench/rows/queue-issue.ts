import { issueRow } from '../queue-bench';

export const sqliteMiddle = issueRow('sqlite', 'p50', 1.3);
export const sqliteSlowest = issueRow('sqlite', 'p99', 1.5);
export const postgresMiddle = issueRow('postgres', 'p50', 1.3);
export const postgresSlowest = issueRow('postgres', 'p99', 1.5);
