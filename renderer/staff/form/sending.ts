import { useCallback, useState } from 'react';

/** The state of something that the page sends to the hub. */
export interface Sending {
  readonly isSending: boolean;
  /** What the last try failed with. */
  readonly failure: unknown;
  /** Runs `action` unless another is under way; resolves with whether it succeeded. */
  send(action: () => Promise<void>): Promise<boolean>;
}

/** Sends one thing at a time and keeps what went wrong with the last. */
export function useSending(): Sending {
  const [state, setState] = useState<{ isSending: boolean; failure: unknown }>({
    isSending: false,
    failure: undefined,
  });
  const { isSending } = state;
  const send = useCallback(
    async (action: () => Promise<void>) => {
      if (isSending) return false;
      setState({ isSending: true, failure: undefined });
      try {
        await action();
        setState({ isSending: false, failure: undefined });
        return true;
      } catch (failure) {
        setState({ isSending: false, failure });
        return false;
      }
    },
    [isSending],
  );
  return { ...state, send };
}
