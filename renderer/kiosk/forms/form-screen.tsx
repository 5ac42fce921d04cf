import { BookOpenText, PenLine } from 'lucide-react';
import type { Form } from '#hub/forms/contract';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { thumbnailUrl } from '../../hub/content-url';
import { useHub, useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { useDocumentInfo } from '../document/document-info';
import { DocumentPicture } from '../document/document-picture';
import { FactList } from '../parts/fact-list';
import { LiveContent } from '../parts/live-content';
import { QrLine } from '../parts/qr-line';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation } from '../visit-context';
import { PrintPaper } from './print-paper';
import styles from './form-screen.module.css';

/** One form: when one needs it, reading it here, and taking it along. */
export function FormScreen({ route }: { route: RouteOf<'form'> }) {
  const { t } = useLanguage();
  const answer = useLive(['forms.list'], (hub, signal) => hub.forms.list(undefined, { signal }));
  return (
    <PlainScreen label={t('forms.title')}>
      <LiveContent live={answer} shape="page" failed="forms.failed">
        {({ forms }) => {
          const form = forms.find(({ id }) => id === route.id);
          if (form) return <FormSheet form={form} />;
          return (
            <Notice kind="empty" size="page">
              {t('forms.notFound')}
            </Notice>
          );
        }}
      </LiveContent>
    </PlainScreen>
  );
}

function FormSheet({ form }: { form: Form }) {
  const hub = useHub();
  const { t, text, plain } = useLanguage();
  const navigation = useNavigation();
  const info = useDocumentInfo(form.file.sha256);
  const read = () =>
    navigation.open({
      screen: 'document',
      sha256: form.file.sha256,
      title: plain(form.title),
      formId: form.id,
    });
  const facts = [
    info !== undefined &&
      info.pageCount > 0 && {
        key: 'pages',
        name: t('forms.pages'),
        value: t('plans.pages', { count: info.pageCount }),
      },
    form.hasFields === true && { key: 'fields', name: t('forms.format'), value: t('forms.hasFields') },
    form.returnTo && { key: 'return', name: t('forms.returnTo'), value: text(form.returnTo) },
  ].filter(fact => typeof fact === 'object');
  return (
    <>
      <PageHeading title={text(form.title)} lead={text(form.need)} />
      <div className={styles.sheet}>
        <div className={styles.picture}>
          <DocumentPicture address={info?.pages[0]?.thumbnail && thumbnailUrl(form.file.sha256)} tall />
        </div>
        <div className={styles.words}>
          {form.hasFields === true && (
            <Button
              kind="primary"
              icon={PenLine}
              onPress={() => navigation.open({ screen: 'fill-form', id: form.id })}
            >
              {t('forms.fill')}
            </Button>
          )}
          <Button kind={form.hasFields === true ? 'secondary' : 'primary'} icon={BookOpenText} onPress={read}>
            {t('forms.read')}
          </Button>
          <PrintPaper
            label={t('forms.printBlank')}
            print={(wish, signal) => hub.prints.printForm({ ...wish, form: form.id }, { signal })}
          />
          {facts.length > 0 && <FactList facts={facts} />}
          {form.website && (
            <QrLine title={t('forms.takeWithYou')} address={form.website} label={t('forms.takeQr')} />
          )}
        </div>
      </div>
    </>
  );
}
