import { useState } from 'react';
import type { StaffOrder } from '#hub/orders/contract';
import { Notice } from '../../design/notice';
import { useLive } from '../../hub/hub-provider';
import form from '../form/form.module.css';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import { OrderSheet } from './order-sheet';
import { groupOf, orderGroups, owedOf, priceOf, unusableOf, type OrderGroup } from './words';

/** Orders by where they stand, and of each what is missing from which office. */
export function OrdersSection() {
  const { t } = useSpeech();
  const answer = useLive(['orders.list'], (hub, signal) => hub.orders.list(undefined, { signal }));
  return (
    <section className={page.section}>
      <h2>{t('orders.staffTitle')}</h2>
      {answer.state === 'loading' && <p aria-busy="true">{t('staff.loading')}</p>}
      {answer.state === 'failed' && <p role="alert">{t('orders.failed')}</p>}
      {answer.state === 'stale' && <Notice kind="stale">{t('orders.stale')}</Notice>}
      {'value' in answer && !answer.value.configured && (
        <Notice kind="info">{t('orders.notConfigured')}</Notice>
      )}
      {'value' in answer && <Orders orders={answer.value.orders} />}
    </section>
  );
}

function Orders({ orders }: { orders: readonly StaffOrder[] }) {
  const { t } = useSpeech();
  const [group, setGroup] = useState<OrderGroup>('ordered');
  const [opened, setOpened] = useState<string>();
  const open = orders.find(({ id }) => id === opened);
  const shown = orders.filter(({ state }) => groupOf(state) === group);
  return (
    <>
      <fieldset className={form.choice}>
        <legend className="spoken">{t('orders.show')}</legend>
        {orderGroups.map(one => (
          <label key={one}>
            <input type="radio" name="orders" checked={one === group} onChange={() => setGroup(one)} />
            {t(`orders.show_${one}`)} ({orders.filter(({ state }) => groupOf(state) === one).length})
          </label>
        ))}
      </fieldset>
      {shown.length === 0 ? <Notice kind="empty">{t('orders.empty')}</Notice> : null}
      {shown.length > 0 && <OrderTable orders={shown} onOpen={setOpened} />}
      {open && <OrderSheet order={open} onClose={() => setOpened(undefined)} />}
    </>
  );
}

interface OrderTableProps {
  orders: readonly StaffOrder[];
  onOpen: (id: string) => void;
}

function OrderTable({ orders, onOpen }: OrderTableProps) {
  const speech = useSpeech();
  const { t, format, plain } = speech;
  return (
    <table className={page.table}>
      <thead>
        <tr>
          <th scope="col">{t('orders.number')}</th>
          <th scope="col">{t('orders.plot')}</th>
          <th scope="col">{t('orders.coverOrdered')}</th>
          <th scope="col">{t('orders.papers')}</th>
          <th scope="col">{t('orders.till')}</th>
        </tr>
      </thead>
      <tbody>
        {orders.map(order => {
          const owed = owedOf(order, plain);
          const unusable = unusableOf(order, speech);
          return (
            <tr key={order.id}>
              <th scope="row">
                <button type="button" className={form.plain} onClick={() => onOpen(order.id)}>
                  {order.label}
                </button>
              </th>
              <td>
                {order.property.propertyIdentifier}
                {order.property.address && <div className={page.soft}>{plain(order.property.address)}</div>}
              </td>
              <td>{format.dayAndClock(order.orderedAt)}</td>
              <td>
                {owed === '' && unusable === '' && t('orders.allHere')}
                {owed !== '' && <div>{t('orders.owedBy', { offices: owed })}</div>}
                {unusable !== '' && <div>{t('orders.unusable', { papers: unusable })}</div>}
              </td>
              <td>{priceOf(order.totalCents, speech)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
