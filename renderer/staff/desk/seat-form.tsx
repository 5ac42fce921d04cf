import { Armchair, LogOut } from 'lucide-react';
import { useId, useState } from 'react';
import type { CounterNow } from '#hub/queue/contract';
import { TicketNumber } from '../../design/ticket-number';
import { useSpeech } from '../speech';
import { DeskButton } from './desk-button';
import { useDeskNow } from './desk-context';
import type { DeskMemory } from './memory';
import styles from './seat-form.module.css';

interface SeatFormProps {
  memory: DeskMemory;
  /** After "save" or "leave"; without it the form is the page and not a sheet over it. */
  onDone?: () => void;
}

/** Where the person sits and what they serve there; begins with what this browser remembers of them. */
export function SeatForm({ memory, onDone }: SeatFormProps) {
  const { t } = useSpeech();
  const { view, own, person, sit, isCurrent } = useDeskNow();
  const remembered = memory.seat();
  const [chosen, setChosen] = useState(own?.id ?? firstSeat(view.counters, person.id, remembered?.counter));
  const [served, setServed] = useState(own?.serves ?? remembered?.serves);
  const counter = view.counters.find(({ id }) => id === chosen);
  const serves = (served ?? counter?.canServe ?? []).filter(id => counter?.canServe.includes(id));
  const group = useId();
  const send = (seat: { serves: readonly string[]; paused: boolean }) => {
    if (counter === undefined) return;
    sit({ counter: counter.id, ...seat });
    onDone?.();
  };
  const toggle = (matter: string, on: boolean) =>
    setServed(on ? [...serves, matter] : serves.filter(id => id !== matter));
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault();
        if (isCurrent && serves.length > 0) send({ serves, paused: false });
      }}
    >
      <fieldset className={styles.group}>
        <legend>{t('desk.counter')}</legend>
        {view.counters.map(one => (
          <CounterChoice
            key={one.id}
            group={group}
            counter={one}
            isChosen={one.id === chosen}
            onChoose={() => {
              setChosen(one.id);
              if (!serves.some(id => one.canServe.includes(id))) setServed(undefined);
            }}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('desk.serves')}</legend>
        {counter !== undefined && <MatterChoices counter={counter} serves={serves} onToggle={toggle} />}
        {serves.length === 0 && <p role="status">{t('desk.servesNone')}</p>}
      </fieldset>
      <div className={styles.buttons}>
        <DeskButton
          kind="primary"
          icon={Armchair}
          off={!isCurrent || serves.length === 0}
          onPress={() => send({ serves, paused: false })}
        >
          {t(own === undefined ? 'desk.sit' : 'desk.saveSeat')}
        </DeskButton>
        {own !== undefined && (
          <DeskButton
            icon={LogOut}
            off={!isCurrent}
            onPress={() => {
              sit({ counter: own.id, serves: [], paused: false });
              onDone?.();
            }}
          >
            {t('desk.leave')}
          </DeskButton>
        )}
      </div>
    </form>
  );
}

/** The remembered place when it is free, else a free one. */
function firstSeat(counters: readonly CounterNow[], personId: string, remembered: string | undefined) {
  const free = counters.filter(({ person }) => person === undefined || person.id === personId);
  return (free.find(({ id }) => id === remembered) ?? free[0])?.id;
}

interface CounterChoiceProps {
  group: string;
  counter: CounterNow;
  isChosen: boolean;
  onChoose: () => void;
}

function CounterChoice({ group, counter, isChosen, onChoose }: CounterChoiceProps) {
  const { t, plain } = useSpeech();
  const { person } = useDeskNow();
  const sitter = counter.person;
  const words =
    sitter === undefined
      ? t('desk.counterFree')
      : sitter.id === person.id
        ? t('desk.counterYours')
        : t('desk.counterOf', { name: sitter.name });
  return (
    <label className={styles.choice}>
      <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
      <span className={styles.name}>{plain(counter.name)}</span>
      <span className={styles.soft}>{words}</span>
    </label>
  );
}

interface MatterChoicesProps {
  counter: CounterNow;
  serves: readonly string[];
  onToggle: (matter: string, on: boolean) => void;
}

function MatterChoices({ counter, serves, onToggle }: MatterChoicesProps) {
  const { plain } = useSpeech();
  const { matterOf } = useDeskNow();
  return counter.canServe.map(id => {
    const matter = matterOf(id);
    if (matter === undefined) return null;
    return (
      <label key={id} className={styles.choice}>
        <input
          type="checkbox"
          checked={serves.includes(id)}
          onChange={event => onToggle(id, event.target.checked)}
        />
        <TicketNumber label={matter.prefix} colour={matter.colour} />
        <span className={styles.name}>{plain(matter.name)}</span>
      </label>
    );
  });
}
