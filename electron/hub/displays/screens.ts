import type { ScreenSettings } from '#content/model/displays-file';
import type { LocalText } from '#content/model/text';
import type { Decided } from './decided';
import type { Heard } from './reports';

/** A screen that has not been heard of for so long is not there. */
export const PRESENT_FOR_MS = 30_000;

export interface KnownScreen {
  readonly display: string;
  readonly name: LocalText;
  readonly heard: Heard | undefined;
}

/** Every screen that the planners named, in their order, and then those that were heard of or decided for. */
export function screensOf(
  named: readonly ScreenSettings[],
  heard: readonly Heard[],
  { overrides }: Pick<Decided, 'overrides'>,
  own: string,
): KnownScreen[] {
  const others = [...heard.map(({ display }) => display), ...overrides.keys(), own].sort();
  const unnamed = others.filter(display => !named.some(({ id }) => id === display));
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return [...new Set([...names.keys(), ...unnamed])].map(display => ({
    display,
    name: names.get(display) ?? { fi: display },
    heard: heard.find(one => one.display === display),
  }));
}
