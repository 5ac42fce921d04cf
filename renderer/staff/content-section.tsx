import { PlanTable } from './plan-table';
import { ShareSection } from './share-section';

/** What is on the screens from the shared folder, and what to mend. */
export function ContentSection() {
  return (
    <>
      <ShareSection />
      <PlanTable />
    </>
  );
}
