import { describe, expect, it } from 'vitest';
import { isShortcut } from './shortcut-rules';

const none = { control: false, alt: false, meta: false, shift: false };
const press = (keys: string) => {
  const parts = keys.split('+');
  const held = (name: string) => parts.slice(0, -1).includes(name);
  const key = parts.at(-1) ?? '';
  return {
    ...none,
    key,
    control: held('Control'),
    alt: held('Alt'),
    meta: held('Meta'),
    shift: held('Shift'),
  };
};

describe('a command of a browser or an operating system never reaches the page', () => {
  it.each(
    'Control+w Control+q Control+F4 Control+r F5 Control+Shift+R F11 F12 Control+Shift+I Control+p Control+s Control+o Control+u Control+j Control+h Control+n Control+t Control+l F6 Alt+d Control+- Control+0 Alt+ArrowLeft Alt+ArrowRight F1 F10 Shift+F10 ContextMenu Alt+F4 Alt+Space Meta+d BrowserBack PrintScreen'.split(
      ' ',
    ),
  )('%s', keys => {
    expect(isShortcut(press(keys))).toBe(true);
  });
});

describe('typing, moving and editing do', () => {
  it.each(
    'a å Ä 1 Enter Tab Shift+Tab Escape Backspace Delete ArrowLeft ArrowDown PageDown Home End Control+a Control+c Control+v Control+z Shift+A'.split(
      ' ',
    ),
  )('%s', keys => {
    expect(isShortcut(press(keys))).toBe(false);
  });

  it('@ of a Finnish keyboard, which comes with AltGr', () => {
    expect(isShortcut({ ...none, key: '@', control: true, alt: true })).toBe(false);
  });
});
