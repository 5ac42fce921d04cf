import { useDeskNow } from './desk-context';
import type { OpenPicker } from './pickers';
import { nextTicket, secondsUntil, stageOf } from './rules';
import type { Command } from './shortcuts';
import { useShortcuts } from './use-shortcuts';

export type DeskCommands = Readonly<Record<Exclude<Command, 'show'>, () => void>>;

/**
 * Everything that buttons and keys do; a command that has no place now does nothing. `open` shows a sheet for what must
 * be chosen first.
 */
export function useDeskCommands(open: (picker: OpenPicker) => void, keysOn: boolean): DeskCommands {
  const { view, now, canAct, act, sit, own } = useDeskNow();
  const { current } = view;
  const stage = stageOf(view);
  const next = nextTicket(view);
  const isPaused = own?.paused === true;
  const when = (may: boolean, run: () => void) => () => {
    if (canAct && may) run();
  };
  const served = (thenNext: boolean) => {
    if (current !== undefined) act({ do: 'served', matter: current.matter, thenNext }, current);
  };
  const mayRecall = view.recallFrom === undefined || secondsUntil(view.recallFrom, now) === 0;
  const commands: DeskCommands = {
    next: when(next !== undefined && !isPaused && stage !== 'called', () =>
      stage === 'free' ? act({ do: 'call-next' }, next) : served(true),
    ),
    start: when(stage === 'called', () => act({ do: 'start' }, current)),
    recall: when(stage === 'called' && mayRecall, () => act({ do: 'recall' }, current)),
    served: when(stage === 'serving', () => served(false)),
    servedOther: when(stage === 'serving', () => open('served-other')),
    noShow: when(stage === 'called', () => act({ do: 'no-show', thenNext: false }, current)),
    noShowNext: when(stage === 'called' && next !== undefined, () =>
      act({ do: 'no-show', thenNext: true }, current),
    ),
    park: when(stage !== 'free', () => open('park')),
    transfer: when(stage !== 'free', () => open('transfer')),
    walkIn: when(stage === 'free' && !isPaused, () => open('walk-in')),
    undo: when(view.undo !== undefined && view.undo.until > now, () => act({ do: 'undo' })),
    pause: when(own !== undefined, () => {
      if (own !== undefined) sit({ counter: own.id, serves: own.serves, paused: !own.paused });
    }),
  };
  useShortcuts(commands, keysOn);
  return commands;
}
