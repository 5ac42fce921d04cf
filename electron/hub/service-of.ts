import type {
  AnyContractRouter,
  InferContractRouterInputs,
  InferContractRouterOutputs,
} from '@orpc/contract';
import type { CallContext } from './web/call-context';

/** Input and output of a call as they are inside: after the contract has read the one and before it writes the other. */
type CallOf<Input, Output> = (input: Input, context: CallContext) => Promise<Output>;

/**
 * What a slice's service answers for its contract: one function a call, which refuses with a `RefusedCall` of the
 * contract's errors or rejects with `LobbyAway`.
 */
export type ServiceOf<Contract extends AnyContractRouter> = {
  readonly [Call in keyof Contract]: CallOf<
    Call extends keyof InferContractRouterInputs<Contract>
      ? InferContractRouterInputs<Contract>[Call]
      : never,
    Call extends keyof InferContractRouterOutputs<Contract>
      ? InferContractRouterOutputs<Contract>[Call]
      : never
  >;
};
