import { LocalTrouble, ShareTrouble, type RereadRequest, type ShareAccess } from './share-access';
import { SAME_LISTING, type WorkerReply, type WorkerRequest } from './worker-access';
import type { ListedFile } from './walk-share';

/** Does what the hub asks of the share; troubles become replies, so that their kind survives the way back. */
export function createAnswers(access: ShareAccess): (request: WorkerRequest) => Promise<WorkerReply> {
  let sent: unknown;
  return async request => {
    try {
      const value = await perform(access, request);
      if (request.call === 'list' && value === sent) return { id: request.id, value: SAME_LISTING };
      if (request.call === 'list') sent = value;
      return { id: request.id, value };
    } catch (error) {
      return { id: request.id, ...describe(error) };
    }
  };
}

function perform(access: ShareAccess, { call, requests, budgetBytes }: WorkerRequest): Promise<unknown> {
  switch (call) {
    case 'list':
      return access.list();
    case 'copy':
      return access.copy(requests as readonly ListedFile[], budgetBytes);
    case 'reread':
      return access.reread(requests as readonly RereadRequest[], budgetBytes);
    case 'audit':
      return access.audit(requests as readonly RereadRequest[], budgetBytes);
  }
}

function describe(error: unknown): Pick<Exclude<WorkerReply, { value: unknown }>, 'trouble' | 'code'> {
  if (error instanceof ShareTrouble) return { trouble: 'share', code: error.code };
  if (error instanceof LocalTrouble) return { trouble: 'local', code: error.code };
  return { trouble: 'bug', code: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
