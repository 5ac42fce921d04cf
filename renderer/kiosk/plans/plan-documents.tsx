import type { Plan, PlanDocument } from '#hub/plans/contract';
import type { DocumentInfo } from '#hub/pages/contract';
import { Card } from '../../design/card';
import { SectionHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { thumbnailUrl } from '../../hub/content-url';
import { useLanguage } from '../language';
import { useDocumentInfo } from '../document/document-info';
import { DocumentPicture } from '../document/document-picture';
import { useNavigation } from '../visit-context';
import { CardGrid } from '../parts/screen-layout';

import { inRoleOrder } from './document-order';
import styles from './plan-documents.module.css';

/** The plan's documents by what they are for, each with its first page as picture. */
export function PlanDocuments({ plan }: { plan: Plan }) {
  const { t } = useLanguage();
  const noticeGone = plan.display?.state === 'ended';
  return (
    <section className={styles.documents}>
      <SectionHeading title={t('plans.documents')} />
      {plan.documents.length === 0 ? (
        <Notice kind="empty">{t('plans.documentsNone')}</Notice>
      ) : (
        <CardGrid label={t('plans.documents')} narrow>
          {inRoleOrder(plan.documents).map(document => (
            <li key={document.sha256}>
              <DocumentCard document={document} planId={plan.id} />
            </li>
          ))}
        </CardGrid>
      )}
      {noticeGone && <p className={styles.soft}>{t('plans.documentsLeftOut')}</p>}
    </section>
  );
}

function DocumentCard({ document, planId }: { document: PlanDocument; planId: string }) {
  const { t, plain } = useLanguage();
  const navigation = useNavigation();
  const info = useDocumentInfo(document.sha256);
  const title = plain(document.title);
  const role = t(`plans.role_${document.role}`);
  const facts = [document.scale, info && pagesText(info)].filter(Boolean).join(' · ');
  return (
    <Card
      media={
        <DocumentPicture
          address={info?.pages[0]?.thumbnail && thumbnailUrl(document.sha256)}
          role={document.role}
        />
      }
      onPress={() => navigation.open({ screen: 'document', sha256: document.sha256, title, planId })}
    >
      <span className={styles.role}>{role}</span>
      {title !== role && <span className={styles.title}>{title}</span>}
      <span className={styles.soft}>{facts}</span>
    </Card>
  );

  function pagesText({ state, reason, pageCount }: DocumentInfo): string {
    if (state === 'failed' && pageCount === 0) return reason === undefined ? '' : t(reason);
    return pageCount === 0 ? t('plans.pagesPending') : t('plans.pages', { count: pageCount });
  }
}
