export type Urgency = 'now' | 'soon';

/** A step that waits for the worker: the first look at a document, or the sharp levels of one page (from 1). */
export type Task = { sha256: string; mediaType: string; urgency: Urgency } & (
  { step: 'look' } | { step: 'refine'; page: number }
);

/** Every document gets its first look before any is sharpened; within that, what is urgent, then what came first. */
export function takeNext(waiting: readonly Task[]): { task: Task | undefined; rest: Task[] } {
  const task = ORDER.map(fits => waiting.find(fits)).find(found => found !== undefined);
  return { task, rest: waiting.filter(other => other !== task) };
}

const ORDER: readonly ((task: Task) => boolean)[] = [
  task => task.step === 'look' && task.urgency === 'now',
  task => task.step === 'look',
  task => task.urgency === 'now',
  () => true,
];

/** The tasks with this document's made urgent. */
export function hurried(waiting: readonly Task[], sha256: string): Task[] {
  return waiting.map(task => (task.sha256 === sha256 ? { ...task, urgency: 'now' } : task));
}
