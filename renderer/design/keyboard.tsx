import { ArrowBigUp, Check, Delete, Space } from 'lucide-react';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { MouseEvent, PointerEvent, ReactNode } from 'react';
import { useWords } from './design-provider';
import { Icon } from './icon';
import { editOf, keyboardRows } from './keyboard-layout';
import type { Key, KeyboardKind } from './keyboard-layout';
import styles from './keyboard.module.css';
import { leaveWritingAfterTouch, writingMark } from './leave-writing';
import type { WritingElement } from './leave-writing';

interface Target {
  input: WritingElement;
  kind: KeyboardKind;
  onDone: () => void;
}

interface KeyboardControl {
  target: Target | null;
  open: (target: Target) => void;
  close: (input?: WritingElement) => void;
}

const Context = createContext<KeyboardControl | null>(null);

/** Lets the fields below bring up the keyboard, which shows wherever `KeyboardDock` stands. */
export function KeyboardProvider({ children }: { children: ReactNode }) {
  const [target, setTarget] = useState<Target | null>(null);
  const close = useCallback((input?: WritingElement) => {
    setTarget(last => (input && last?.input !== input ? last : null));
  }, []);
  useEffect(() => (target ? leaveWritingAfterTouch(target.input) : undefined), [target]);
  const control = useMemo(() => ({ target, open: setTarget, close }), [target, close]);
  return <Context value={control}>{children}</Context>;
}

/** The keyboard's control; throws outside KeyboardProvider. */
export function useKeyboard(): KeyboardControl {
  const control = useContext(Context);
  if (!control) throw new Error('A field stands outside KeyboardProvider.');
  return control;
}

/**
 * The place of the on-screen keyboard: part of the page's layout, so that it takes room instead of covering the field.
 * Empty while no field has the focus.
 */
export function KeyboardDock() {
  const { target } = useKeyboard();
  return target ? <Keyboard key={target.kind} target={target} /> : null;
}

function write(input: WritingElement, key: Key, shifted: boolean): void {
  const end = input.value.length;
  const edit = editOf(key, shifted, input.value, input.selectionStart ?? end, input.selectionEnd ?? end);
  if (!edit) return;
  input.setRangeText(edit.text, edit.from, edit.to, 'end');
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function Keyboard({ target }: { target: Target }) {
  const [shifted, setShifted] = useState(false);
  const words = useWords();
  const press = (key: Key) => {
    if (key.does === 'done') return target.onDone();
    if (key.does === 'shift') return setShifted(!shifted);
    write(target.input, key, shifted);
    return setShifted(false);
  };
  return (
    <div
      {...writingMark}
      className={`${styles.keyboard} ${styles[target.kind] ?? ''}`}
      role="region"
      aria-label={words.keyboard}
    >
      {keyboardRows[target.kind].map((row, index) => (
        <div key={index} className={styles.row}>
          {row.map(key => (
            <KeyButton
              key={key.does === 'type' ? key.text : key.does}
              of={key}
              shifted={shifted}
              onPress={press}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface KeyButtonProps {
  of: Key;
  shifted: boolean;
  onPress: (key: Key) => void;
}

/** Acts when the finger lifts on the key it went down on, each finger for itself, so that fast typing loses nothing. */
function KeyButton({ of: key, shifted, onPress }: KeyButtonProps) {
  const downBy = useRef<number>(undefined);
  const words = useWords();
  const onPointerDown = (event: PointerEvent) => {
    event.preventDefault();
    downBy.current = event.pointerId;
  };
  const onPointerUp = (event: PointerEvent) => {
    if (downBy.current !== event.pointerId) return;
    downBy.current = undefined;
    onPress(key);
  };
  const forgetPointer = () => {
    downBy.current = undefined;
  };
  /* Assistive technology clicks without a pointer; a pointer's own click was already acted on. */
  const onClick = (event: MouseEvent) => {
    if (event.detail === 0) onPress(key);
  };
  const labels = {
    shift: words.keyboardShift,
    erase: words.keyboardErase,
    space: words.keyboardSpace,
    done: words.keyboardDone,
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.key} ${styles[key.does]}`}
      aria-label={key.does === 'type' ? undefined : labels[key.does]}
      aria-pressed={key.does === 'shift' ? shifted : undefined}
      onPointerDown={onPointerDown}
      onMouseDown={event => event.preventDefault()}
      onPointerUp={onPointerUp}
      onPointerCancel={forgetPointer}
      onPointerLeave={forgetPointer}
      onClick={onClick}
    >
      <KeyFace of={key} shifted={shifted} />
    </button>
  );
}

function KeyFace({ of: key, shifted }: { of: Key; shifted: boolean }) {
  const words = useWords();
  switch (key.does) {
    case 'type':
      return shifted ? key.text.toLocaleUpperCase('fi') : key.text;
    case 'shift':
      return <Icon icon={ArrowBigUp} />;
    case 'erase':
      return <Icon icon={Delete} />;
    case 'space':
      return <Icon icon={Space} />;
    case 'done':
      return (
        <>
          <Icon icon={Check} />
          <span>{words.keyboardDone}</span>
        </>
      );
  }
}
