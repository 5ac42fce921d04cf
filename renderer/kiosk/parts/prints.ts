import { useLive } from '../../hub/hub-provider';
import { printsNow } from '../queue/queue-now';
import { knownValue } from './live-content';

/** Whether this place's slip printer gives paper just now. */
export function usePrintsNow(): boolean {
  const queue = knownValue(
    useLive(['queue.matters'], (hub, signal) => hub.queue.matters(undefined, { signal })),
  );
  return queue !== undefined && printsNow(queue.printer);
}
