import { useEffect, useState } from 'react';
import type { HubClient } from '../../hub/client';
import { useHub, useLive } from '../../hub/hub-provider';
import { helpState, type HelpFacts, type HelpState } from './help-state';

export type HelpClient = HubClient['help'];

export interface HelpAccess {
  state: HelpState;
  ask: () => void;
  withdraw: () => void;
}

/** This screen's call for help: how it stands, and what the visitor can do about it. */
export function useHelp(): HelpAccess {
  const hub = useHub();
  const [press, setPress] = useState<HelpFacts['press']>('none');
  const freshness = useLive(['status.freshness'], (client, signal) =>
    client.status.freshness(undefined, { signal }),
  );
  const display = 'value' in freshness ? freshness.value.display : undefined;
  const answer = useLive(['help.mine', display ?? ''], async (client, signal) =>
    display === undefined ? undefined : client.help.mine({ display }, { signal }),
  );
  const mine = 'value' in answer ? answer.value : undefined;
  const stands = mine?.call !== undefined;
  useEffect(() => {
    if (stands) setPress('none');
  }, [stands]);
  const isCurrent = answer.state === 'ready' || answer.state === 'loading';
  const send = (deed: (display: string) => Promise<unknown>, after: HelpFacts['press']) => {
    if (display === undefined || press === 'under-way') return;
    setPress('under-way');
    deed(display).then(
      () => setPress(after),
      () => setPress('failed'),
    );
  };
  return {
    state: helpState({ mine, isCurrent, press }),
    ask: () => send(name => hub.help.ask({ display: name }), 'under-way'),
    withdraw: () => send(name => hub.help.withdraw({ display: name }), 'none'),
  };
}
