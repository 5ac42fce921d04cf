import { FileText } from 'lucide-react';
import type { Service } from '#hub/services/contract';
import { PageHeading } from '../../design/heading';
import { List, Row } from '../../design/list';
import { Notice } from '../../design/notice';
import type { HubClient } from '../../hub/client';
import { useLive } from '../../hub/hub-provider';
import { HoursList } from '../hours/hours-list';
import { useLanguage } from '../language';
import { Section } from '../parts/section';
import type { RouteOf } from '../navigation';
import { ContactLines } from '../parts/contact-lines';
import { FactList } from '../parts/fact-list';
import { knownValue, LiveContent } from '../parts/live-content';
import { OpenTag } from '../parts/open-tag';
import { NumberDoor } from '../queue/number-door';
import { QrLine } from '../parts/qr-line';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation } from '../visit-context';
import { AnswerList } from './answer-list';

type Offer = Awaited<ReturnType<HubClient['services']['list']>>;

/** One service of the desk: when, whom to ask, its forms and what people ask about it. */
export function ServiceScreen({ route }: { route: RouteOf<'service'> }) {
  const { t } = useLanguage();
  const answer = useLive(['services.list'], (hub, signal) => hub.services.list(undefined, { signal }));
  return (
    <PlainScreen label={t('services.title')}>
      <LiveContent live={answer} shape="page" failed="services.failed">
        {offer => {
          const service = offer.services.find(({ id }) => id === route.id);
          if (service) return <ServiceSheet service={service} offer={offer} />;
          return (
            <Notice kind="empty" size="page">
              {t('services.notFound')}
            </Notice>
          );
        }}
      </LiveContent>
    </PlainScreen>
  );
}

function ServiceSheet({ service, offer }: { service: Service; offer: Offer }) {
  const { t, text } = useLanguage();
  const answers = offer.answers.filter(({ id }) => service.answers.includes(id));
  return (
    <>
      <PageHeading title={text(service.name)} lead={text(service.summary)}>
        {service.openNow && (
          <div>
            <OpenTag state={service.openNow} now={offer.now} />
          </div>
        )}
        <NumberDoor service={service.id} />
      </PageHeading>
      {service.contact && (
        <FactList
          facts={[
            {
              key: 'contact',
              name: t('services.contact'),
              value: <ContactLines contact={service.contact} />,
            },
          ]}
        />
      )}
      {service.openingHours && (
        <Section title={t('services.hours')}>
          <HoursList hours={service.openingHours} now={offer.now} />
        </Section>
      )}
      {service.forms.length > 0 && <ServiceForms ids={service.forms} />}
      {answers.length > 0 && (
        <Section title={t('services.answers')}>
          <AnswerList answers={answers} />
        </Section>
      )}
      {service.website && (
        <QrLine title={t('services.website')} address={service.website} label={t('services.websiteQr')} />
      )}
    </>
  );
}

function ServiceForms({ ids }: { ids: readonly string[] }) {
  const { t, text } = useLanguage();
  const navigation = useNavigation();
  const list = knownValue(useLive(['forms.list'], (hub, signal) => hub.forms.list(undefined, { signal })));
  const forms = list?.forms.filter(({ id }) => ids.includes(id)) ?? [];
  if (forms.length === 0) return null;
  return (
    <Section title={t('services.forms')}>
      <List label={t('services.forms')}>
        {forms.map(form => (
          <Row
            key={form.id}
            icon={FileText}
            title={text(form.need)}
            detail={text(form.title)}
            onPress={() => navigation.open({ screen: 'form', id: form.id })}
          />
        ))}
      </List>
    </Section>
  );
}
