import type { Language } from '#content/model/text';
import type { HubClient } from '../../hub/client';
import type { Draft } from './opinion-writing';

export type Letter = Parameters<HubClient['opinions']['write']>[0];

/** The letter of a draft as it is sent; undefined without words. */
export function letterOf(
  { plan, words, name, address, place }: Draft,
  language: Language,
): Letter | undefined {
  if (plan === undefined || words.trim() === '') return undefined;
  return {
    ...{ plan, words: words.trim(), language },
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    ...(address.trim() === '' ? {} : { address: address.trim() }),
    ...(place === undefined ? {} : { place }),
  };
}

/** Whether two letters say the same, in whatever language the screen was then. */
export function saysTheSame(one: Letter, other: Letter): boolean {
  const said = ({ plan, words, name, address, place }: Letter) =>
    JSON.stringify([plan, words, name, address, place]);
  return said(one) === said(other);
}
