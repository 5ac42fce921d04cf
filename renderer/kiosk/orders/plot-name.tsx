import type { OrderedProperty } from '#hub/orders/contract';
import { useLanguage } from '../language';

/** A plot in words: its identifier and, where it has one, its address. */
export function PlotName({ property: { propertyIdentifier, address } }: { property: OrderedProperty }) {
  const { text } = useLanguage();
  return (
    <>
      <b>{propertyIdentifier}</b>
      {address && <>, {text(address)}</>}
    </>
  );
}
