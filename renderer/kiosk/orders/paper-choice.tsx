import { FileText, Printer, ShoppingBasket } from 'lucide-react';
import type { TextKey } from '#content/locales/index';
import type { OrderedProperty } from '#hub/orders/contract';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { ScrollArea } from '../../design/scroll-area';
import { Toggle } from '../../design/toggle';
import { useLanguage } from '../language';
import { usePrintsNow } from '../parts/prints';
import { useOrdering, useVisitOrder } from '../visit-context';
import type { OrderOffers } from './order-offers';
import type { OrderTrouble } from './ordering';
import { PlotName } from './plot-name';
import { usePrice } from './use-price';
import styles from './orders.module.css';

export interface PaperChoiceProps {
  offers: OrderOffers;
  property: OrderedProperty;
}

/** Which papers: the usual ones are ticked, and the sum stays in view. */
export function PaperChoice({ offers, property }: PaperChoiceProps) {
  const { t } = useLanguage();
  const { draft } = useVisitOrder();
  const ticked = offers.papers.filter(({ id, usual }) => draft.papers?.includes(id) ?? usual);
  const ids = ticked.map(({ id }) => id);
  return (
    <div className={styles.screen}>
      <div className={styles.scroll}>
        <ScrollArea label={t('orders.papersTitle')}>
          <div className={styles.sheet}>
            <PageHeading title={t('orders.papersTitle')} lead={t('orders.papersLead')} />
            <p className={styles.chosen}>
              {t('orders.plot')}: <PlotName property={property} />
            </p>
            <Papers offers={offers} ticked={ids} />
            <GoesWith offers={offers} />
          </div>
        </ScrollArea>
      </div>
      <PlaceBar ticked={ids} totalCents={ticked.reduce((sum, { priceCents }) => sum + priceCents, 0)} />
    </div>
  );
}

function Papers({ offers, ticked }: { offers: OrderOffers; ticked: readonly string[] }) {
  const { t, plain } = useLanguage();
  const ordering = useOrdering();
  const price = usePrice();
  const tick = (id: string, on: boolean) =>
    ordering.choose({ papers: on ? [...ticked, id] : ticked.filter(one => one !== id) });
  return (
    <div className={styles.papers} role="group" aria-label={t('orders.papers')}>
      {offers.papers.map(({ id, name, summary, priceCents }) => (
        <Toggle
          key={id}
          icon={FileText}
          title={`${plain(name)}, ${price(priceCents)}`}
          {...(summary && { detail: plain(summary) })}
          on={ticked.includes(id)}
          onChange={on => tick(id, on)}
        />
      ))}
    </div>
  );
}

function GoesWith({ offers: { forms, readyIn, howToPay } }: { offers: OrderOffers }) {
  const { t, text, plain } = useLanguage();
  return (
    <div className={styles.facts}>
      {forms.length > 0 && (
        <p>
          {t('orders.forms')}: {forms.map(({ name }) => plain(name)).join(', ')}
        </p>
      )}
      {readyIn && <p>{text(readyIn)}</p>}
      {howToPay && <p>{text(howToPay)}</p>}
    </div>
  );
}

const troubleWords: Record<OrderTrouble, TextKey> = {
  NO_SUCH_PAPER: 'orders.noSuchPaper',
  NO_SUCH_PROPERTY: 'orders.noSuchProperty',
  STATE_AWAY: 'orders.placeFailed',
  UNREACHABLE: 'orders.placeUnknown',
};

/** The sum and the button that orders; with paper where this place's printer gives some. */
function PlaceBar({ ticked, totalCents }: { ticked: readonly string[]; totalCents: number }) {
  const { t, language } = useLanguage();
  const ordering = useOrdering();
  const { course } = useVisitOrder();
  const price = usePrice();
  const prints = usePrintsNow();
  const place = (paper: boolean) => ordering.place(ticked, { language, paper });
  const isNone = ticked.length === 0;
  return (
    <div className={styles.leave}>
      <p className={styles.total} role="status">
        <span>{t('orders.total')}</span>
        <b>{isNone ? t('orders.noneTicked') : price(totalCents)}</b>
      </p>
      {course.step === 'choosing' && course.trouble !== undefined && (
        <Notice kind="error">{t(troubleWords[course.trouble])}</Notice>
      )}
      {course.step === 'placing' ? (
        <Notice kind="loading">{t(course.troubled ? 'orders.troubled' : 'orders.placing')}</Notice>
      ) : (
        <div className={styles.ways}>
          <Button
            kind="primary"
            icon={prints ? Printer : ShoppingBasket}
            wide
            disabled={isNone}
            onPress={() => place(prints)}
          >
            {t(prints ? 'orders.placeWithPaper' : 'orders.place')}
          </Button>
          {prints && (
            <Button icon={ShoppingBasket} wide disabled={isNone} onPress={() => place(false)}>
              {t('orders.place')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
