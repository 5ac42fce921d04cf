import type { CopyOutcome, RereadOutcome, ShareAccess } from './share-access';

/** Bytes a call to the share: small enough that slowness is noticed and a stop obeyed soon. */
const CALL_BYTES = 16 * 1024 * 1024;
const CALL_FILES = 256;

export interface ShareOut<Request, Outcome> {
  readonly lanes: readonly ShareAccess[];
  readonly requests: readonly Request[];
  bytesOf(request: Request): number;
  /** Whether to stop although requests are left. */
  isOver(): boolean;
  ask(lane: ShareAccess, rest: readonly Request[], budgetBytes: number): Promise<readonly Outcome[]>;
  take(request: Request, outcome: Outcome): void;
}

/**
 * Works through the requests in several lanes, each taking the next few when it is free; a large file stays in its
 * lane. Returns whether all were worked through; rejects with the first lane's trouble when all lanes have stopped.
 */
export async function shareOut<Request, Outcome extends CopyOutcome | RereadOutcome>(
  job: ShareOut<Request, Outcome>,
): Promise<boolean> {
  const queue = createQueue(job);
  let hasFailed = false;
  const isOver = () => hasFailed || job.isOver();
  const work = async (lane: ShareAccess) => {
    try {
      for (let some = queue.next(); some.length > 0 && !isOver(); some = queue.next()) {
        if (!(await workThrough(job, { lane, some, isOver }))) return false;
      }
      return !isOver() || queue.isEmpty();
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };
  const lanes = await Promise.allSettled(job.lanes.map(work));
  const failed = lanes.find(lane => lane.status === 'rejected');
  if (failed) throw failed.reason;
  return lanes.every(lane => lane.status === 'fulfilled' && lane.value);
}

interface Share<Request> {
  readonly lane: ShareAccess;
  readonly some: readonly Request[];
  isOver(): boolean;
}

async function workThrough<Request, Outcome extends CopyOutcome | RereadOutcome>(
  { ask, take }: ShareOut<Request, Outcome>,
  { lane, some, isOver }: Share<Request>,
): Promise<boolean> {
  let rest = some;
  while (rest.length > 0) {
    if (isOver()) return false;
    const outcomes = await ask(lane, rest, CALL_BYTES);
    for (const [index, request] of rest.entries()) {
      const outcome = outcomes[index];
      if (outcome) take(request, outcome);
    }
    rest = rest.slice(finished(outcomes));
  }
  return true;
}

/** Hands out so few at a time that the lanes end together. */
function createQueue<Request>({
  requests,
  lanes,
  bytesOf,
}: Pick<ShareOut<Request, never>, 'requests' | 'lanes' | 'bytesOf'>) {
  const total = requests.reduce((sum, request) => sum + bytesOf(request), 0);
  const limit = Math.min(CALL_BYTES, total / (2 * lanes.length));
  let at = 0;
  return {
    isEmpty: () => at >= requests.length,
    next: (): readonly Request[] => {
      const from = at;
      let bytes = 0;
      for (const request of requests.slice(from, from + CALL_FILES)) {
        if (bytes > limit) break;
        bytes += bytesOf(request);
        at += 1;
      }
      return requests.slice(from, at);
    },
  };
}

/** Requests done with; one that came to `more` is asked again. */
export function finished(outcomes: readonly (CopyOutcome | RereadOutcome)[]): number {
  return outcomes.at(-1)?.kind === 'more' ? outcomes.length - 1 : outcomes.length;
}
