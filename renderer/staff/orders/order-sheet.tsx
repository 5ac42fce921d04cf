import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { orderStates, type OrderState, type StaffOrder } from '#hub/orders/contract';
import { Icon } from '../../design/icon';
import { useHub } from '../../hub/hub-provider';
import { Picker } from '../desk/picker';
import { Failure } from '../form/failure';
import form from '../form/form.module.css';
import { useSending, type Sending } from '../form/sending';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import { groupOf, orderFailures, priceOf } from './words';
import styles from './orders.module.css';

export interface OrderSheetProps {
  order: StaffOrder;
  onClose: () => void;
}

/** One order whole: where each paper is, how far it has come, what to charge, and its package. */
export function OrderSheet({ order, onClose }: OrderSheetProps) {
  const { t, language } = useSpeech();
  const sending = useSending();
  return (
    <Picker title={order.label} onClose={onClose}>
      <Facts order={order} />
      <Failure failure={sending.failure} words={orderFailures(t)} />
      <Papers order={order} sending={sending} />
      <States order={order} sending={sending} />
      <div className={form.actions}>
        <a
          className={form.plain}
          href={`/orders/${order.id}/package.pdf?language=${language}`}
          target="_blank"
          rel="noreferrer"
        >
          <Icon icon={FileDown} />
          {t('orders.package')}
        </a>
      </div>
    </Picker>
  );
}

function Facts({ order }: { order: StaffOrder }) {
  const speech = useSpeech();
  const { t, format, plain } = speech;
  const { property, forms } = order;
  const facts = [
    [
      t('orders.plot'),
      [property.propertyIdentifier, ...(property.address ? [plain(property.address)] : [])].join(', '),
    ],
    [t('orders.coverOrdered'), format.dayAndClock(order.orderedAt)],
    [t('orders.till'), priceOf(order.totalCents, speech)],
    ...(forms.length === 0 ? [] : [[t('orders.forms'), forms.map(plain).join(', ')]]),
  ] as [string, string][];
  return (
    <dl className={page.facts}>
      {facts.map(([title, value]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface WorkProps {
  order: StaffOrder;
  sending: Sending;
}

/** Ticked when it is here: by the share's file, or by somebody's word. */
function Papers({ order, sending }: WorkProps) {
  const speech = useSpeech();
  const { t, plain } = speech;
  const hub = useHub();
  const isEnded = groupOf(order.state) === 'ended';
  const tick = (paper: string, isHere: boolean) =>
    void sending.send(async () => void (await hub.orders.markPaper({ id: order.id, paper, isHere })));
  return (
    <fieldset className={styles.papers}>
      <legend>{t('orders.papers')}</legend>
      {order.papers.map(({ id, name, from, priceCents, state, unusable }) => (
        <label key={id} data-state={state}>
          <input
            type="checkbox"
            checked={state === 'share' || state === 'by-hand'}
            disabled={isEnded || state === 'share'}
            onChange={event => tick(id, event.currentTarget.checked)}
          />
          <b>{plain(name)}</b>
          <span className={styles.end}>{priceOf(priceCents, speech)}</span>
          <span className={page.soft}>{plain(from)}</span>
          <span className={`${styles.end} ${styles.state}`}>{t(`orders.paper_${state}`)}</span>
          {unusable && (
            <span className={styles.whole}>
              {t('orders.unusableWhy', {
                why: t(`orders.leftOut_${unusable.reason}`),
                file: unusable.file,
              })}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

/** Another choice undoes the last. */
function States({ order, sending }: WorkProps) {
  const { t } = useSpeech();
  const hub = useHub();
  const [said, setSaid] = useState('');
  const mark = (as: OrderState) =>
    void sending
      .send(async () => void (await hub.orders.mark({ id: order.id, as })))
      .then(
        isDone =>
          isDone && setSaid(t('orders.marked', { label: order.label, state: t(`orders.state_${as}`) })),
      );
  return (
    <>
      <fieldset className={form.choice}>
        <legend>{t('orders.setState')}</legend>
        {orderStates.map(state => (
          <label key={state}>
            <input
              type="radio"
              name="order-state"
              checked={state === order.state}
              onChange={() => mark(state)}
            />
            {t(`orders.state_${state}`)}
          </label>
        ))}
      </fieldset>
      <p role="status" className="spoken">
        {said}
      </p>
    </>
  );
}
