import { useState } from 'react';
import type { BookingWay } from '#content/model/booking-file';
import type { CalendarDate } from '#content/model/site-time';
import type { Language } from '#content/model/text';
import type { BookingWeek } from '#hub/booking/contract';
import { useHub } from '../../hub/hub-provider';
import { createKeys } from '../../hub/same-words-same-key';
import { Picker } from '../desk/picker';
import { Form } from '../form/form';
import form from '../form/form.module.css';
import { useSending } from '../form/sending';
import { TextField } from '../form/text-field';
import { useSpeech } from '../speech';
import styles from './bookings.module.css';
import { FreeTimes } from './free-times';
import { Select } from './select';
import { bookingFailures } from './words';

type Offers = Pick<BookingWeek, 'matters' | 'experts' | 'now'>;

export interface NewBookingProps {
  offers: Offers;
  /** The day that is looked at first. */
  date: CalendarDate;
  onClose: () => void;
}

const ANYONE = '';

/** Books for a visitor who stands at the desk or is on the phone. */
export function NewBooking({ offers, date, onClose }: NewBookingProps) {
  const { t } = useSpeech();
  const [code, setCode] = useState<string>();
  return (
    <Picker title={t('bookings.new')} onClose={onClose}>
      {code === undefined ? (
        <NewBookingForm offers={offers} date={date} onBooked={setCode} />
      ) : (
        <div role="status" className={styles.booked}>
          <p>{t('bookings.newDone')}</p>
          <output className={styles.code}>{code}</output>
          <button type="button" className={form.submit} onClick={onClose}>
            {t('bookings.ready')}
          </button>
        </div>
      )}
    </Picker>
  );
}

interface NewBookingFormProps extends Omit<NewBookingProps, 'onClose'> {
  onBooked: (code: string) => void;
}

function NewBookingForm({ offers, date, onBooked }: NewBookingFormProps) {
  const { t } = useSpeech();
  const hub = useHub();
  const sending = useSending();
  const [keyOf] = useState(() => createKeys(() => crypto.randomUUID()));
  const wanted = useWanted(offers);
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [question, setQuestion] = useState('');
  const [language, setLanguage] = useState<Language>('fi');
  const { matter, expert, way, startsAt } = wanted;
  const submit = async () => {
    if (matter === undefined || way === undefined || startsAt === undefined) return;
    await sending.send(async () => {
      const asked = {
        ...{ matter: matter.id, way, startsAt, name: name.trim(), language },
        ...(expert === ANYONE ? {} : { expert }),
        ...(contact.trim() === '' ? {} : { contact: contact.trim() }),
        about: question.trim() === '' ? {} : { question: question.trim() },
      };
      const { code } = await hub.booking.book({ key: keyOf(asked), ...asked });
      onBooked(code);
    });
  };
  return (
    <Form
      label={t('bookings.new')}
      action={t('bookings.book')}
      sending={sending}
      words={bookingFailures(t)}
      isIncomplete={startsAt === undefined || name.trim() === ''}
      onSubmit={() => void submit()}
    >
      <WantedFields offers={offers} wanted={wanted} />
      {matter && way && (
        <FreeTimes
          key={`${matter.id} ${expert} ${way}`}
          matter={matter.id}
          expert={expert === ANYONE ? undefined : expert}
          way={way}
          from={date}
          now={offers.now}
          chosen={startsAt}
          onChoose={startsAt => wanted.choose({ startsAt })}
        />
      )}
      <TextField label={t('bookings.visitor')} value={name} onChange={setName} maxLength={80} />
      <TextField
        label={t('bookings.contact')}
        hint={t('bookings.contactHint')}
        value={contact}
        onChange={setContact}
        maxLength={120}
      />
      <TextField
        label={t('bookings.questionField')}
        value={question}
        onChange={setQuestion}
        maxLength={500}
      />
      <Select
        label={t('bookings.language')}
        options={(['fi', 'en'] as const).map(value => ({ value, label: t(`bookings.language_${value}`) }))}
        value={language}
        onChange={setLanguage}
      />
    </Form>
  );
}

interface Choice {
  matter?: string;
  expert?: string;
  way?: BookingWay;
  startsAt?: number | undefined;
}

/** What is chosen so far; whoever changes what comes first loses the time that no longer fits. */
function useWanted({ matters, experts }: Offers) {
  const [chosen, setChosen] = useState<Choice>({});
  const matter = matters.find(({ id }) => id === chosen.matter) ?? matters[0];
  const takers = experts.filter(({ id }) => matter?.experts.includes(id) === true);
  const one = takers.find(({ id }) => id === chosen.expert);
  const ways =
    matter?.ways.filter(way => (one ? [one] : takers).some(taker => taker.ways.includes(way))) ?? [];
  const way = ways.find(each => each === chosen.way) ?? ways[0];
  return {
    ...{ matter, takers, ways, way, startsAt: chosen.startsAt },
    expert: (takers.length === 1 ? takers[0]?.id : one?.id) ?? ANYONE,
    choose: (more: Choice) => setChosen(last => ({ ...last, startsAt: undefined, ...more })),
  };
}

type Wanted = ReturnType<typeof useWanted>;

function WantedFields({ offers, wanted }: { offers: Offers; wanted: Wanted }) {
  const { t, plain } = useSpeech();
  const { matter, takers, expert, ways, way, choose } = wanted;
  const anyone = { value: ANYONE, label: t('bookings.anyone') };
  return (
    <>
      <Select
        label={t('bookings.matter')}
        options={offers.matters.map(({ id, name }) => ({ value: id, label: plain(name) }))}
        value={matter?.id ?? ''}
        onChange={matter => choose({ matter })}
      />
      <Select
        label={t('bookings.expert')}
        options={[
          ...(takers.length === 1 ? [] : [anyone]),
          ...takers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={expert}
        onChange={expert => choose({ expert })}
      />
      <Select
        label={t('bookings.way')}
        options={ways.map(value => ({ value, label: t(`bookings.way_${value}`) }))}
        value={way ?? ''}
        onChange={way => way !== '' && choose({ way })}
      />
    </>
  );
}
