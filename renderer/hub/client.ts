import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { HubContract } from '#hub/contract';

/** All that a page may ask of the hub, typed by the contract. */
export type HubClient = ContractRouterClient<HubContract>;

/** The client of the hub that served this page, through whichever door (`aula:` or `http:`). */
export function createHubClient(pageAddress: string): HubClient {
  return createORPCClient(new RPCLink({ url: new URL('/rpc', pageAddress).href }));
}
