import { Megaphone, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { LocalText } from '#content/model/text';
import { Icon } from '../../design/icon';
import { useHub } from '../../hub/hub-provider';
import { Form } from '../form/form';
import { useSending } from '../form/sending';
import { TextField } from '../form/text-field';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import type { Length } from './how-long';
import { LengthChoice, useUntil } from './length-choice';
import { useOwnWords } from './use-own-words';
import styles from './screens.module.css';

const empty = { titleFi: '', textFi: '', titleEn: '', textEn: '' };
const MOST_TITLE = 80;
const MOST_TEXT = 240;

/** One message over every screen in one action: Finnish is needed, English is missed, and it is seen before it is shown. */
export function NoticeForm() {
  const { t } = useSpeech();
  const hub = useHub();
  const sending = useSending();
  const words = useOwnWords();
  const untilOf = useUntil();
  const [written, setWritten] = useState(empty);
  const [length, setLength] = useState<Length>('undone');
  const [clock, setClock] = useState('');
  const write = (part: keyof typeof empty) => (value: string) => setWritten({ ...written, [part]: value });
  const title = textOf(written.titleFi, written.titleEn);
  const text = textOf(written.textFi, written.textEn);
  const show = async () => {
    if (title === undefined) return;
    const notice = { title, ...(text === undefined ? {} : { text }) };
    const change = { displays: 'all' as const, notice, ...untilOf(length, clock) };
    if (await sending.send(async () => void (await hub.displays.notice(change)))) setWritten(empty);
  };
  return (
    <div className={styles.noticeForm}>
      <h3>
        <Icon icon={Megaphone} /> {t('displays.notice')}
      </h3>
      <p className={page.soft}>{t('displays.noticeLead')}</p>
      <div className={styles.noticeParts}>
        <Form
          label={t('displays.notice')}
          action={t('displays.noticeShow')}
          sending={sending}
          words={words}
          isIncomplete={title === undefined || (length === 'clock' && clock === '')}
          onSubmit={() => void show()}
        >
          <TextField
            label={t('displays.noticeTitleFi')}
            value={written.titleFi}
            onChange={write('titleFi')}
            maxLength={MOST_TITLE}
          />
          <TextField
            label={t('displays.noticeTextFi')}
            value={written.textFi}
            onChange={write('textFi')}
            maxLength={MOST_TEXT}
          />
          <TextField
            label={t('displays.noticeTitleEn')}
            value={written.titleEn}
            onChange={write('titleEn')}
            maxLength={MOST_TITLE}
          />
          <TextField
            label={t('displays.noticeTextEn')}
            value={written.textEn}
            onChange={write('textEn')}
            maxLength={MOST_TEXT}
          />
          {title !== undefined && title.en === undefined && (
            <p className={styles.warning} role="status">
              <Icon icon={TriangleAlert} />
              <span>{t('displays.noticeNoEnglish')}</span>
            </p>
          )}
          <LengthChoice {...{ length, clock }} onLength={setLength} onClock={setClock} />
        </Form>
        {title !== undefined && <Preview title={title} text={text} />}
      </div>
    </div>
  );
}

/** As it will stand on a screen, small. */
function Preview({ title, text }: { title: LocalText; text: LocalText | undefined }) {
  const { t } = useSpeech();
  return (
    <figure className={styles.preview}>
      <figcaption>{t('displays.noticePreview')}</figcaption>
      <div lang="fi">
        <b>{title.fi}</b>
        {text && <p>{text.fi}</p>}
      </div>
      {title.en !== undefined && (
        <div lang="en">
          <b>{title.en}</b>
          {text?.en !== undefined && <p>{text.en}</p>}
        </div>
      )}
    </figure>
  );
}

/** Undefined without Finnish: it is the one language that every notice has. */
function textOf(fi: string, en: string): LocalText | undefined {
  if (fi.trim() === '') return undefined;
  return en.trim() === '' ? { fi: fi.trim() } : { fi: fi.trim(), en: en.trim() };
}
