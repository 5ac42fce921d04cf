import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { closingLine, sum, tallyOf, tallyOfPlaywright, tallyOfVitest } from './tally';

const vitestReport = {
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [],
};

test('the closing line tells skipped tests only when there are some', () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});

test('a test file that cannot be loaded counts as a failure', () => {
  const report = {
    ...vitestReport,
    success: false,
    testResults: [{ status: 'failed', assertionResults: [] }],
  };
  expect(tallyOfVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 1 });
});

test('a run that is unsuccessful for no visible reason counts as a failure', () => {
  expect(tallyOfVitest({ ...vitestReport, success: false }).failed).toBe(1);
});

test('a flaky journey and an error outside any journey count as failures', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 };
  expect(tallyOfPlaywright({ stats, errors: ['broken'] })).toEqual({ passed: 5, failed: 3, skipped: 0 });
});

test('a run without a report is one failure', async () => {
  expect((await tallyOf('/nonexistent/report.json', 0, tallyOfVitest)).failed).toBe(1);
});

test('a run that ends with an error although its report is clean is one failure', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'aula-tally-')), 'report.json');
  await writeFile(file, JSON.stringify(vitestReport));
  expect((await tallyOf(file, 1, tallyOfVitest)).failed).toBe(1);
});

test('the tallies of all runs are summed', () => {
  const total = sum([
    { passed: 1, failed: 0, skipped: 2 },
    { passed: 4, failed: 1, skipped: 0 },
  ]);
  expect(total).toEqual({ passed: 5, failed: 1, skipped: 2 });
});
