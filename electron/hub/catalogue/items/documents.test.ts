import { describe, expect, it } from 'vitest';
import { planDocuments } from './documents';
import { titleFromName } from './published-files';

const reader = (...paths: string[]) => ({
  path: 'kaavat/1099',
  files: paths.map((path, index) => ({ path, sha256: String(index).repeat(64), bytes: 10, modifiedMs: 1 })),
  read: () => Promise.reject(new Error('not read')),
});

describe('documents of a plan', () => {
  it('are found by their names, the notice first', () => {
    const { documents } = planDocuments(
      reader('Liite 3 melu.pdf', 'kaavakartta.pdf', 'Kuulutus 10.11.pdf'),
      [],
    );
    expect(documents.map(({ role }) => role)).toEqual(['notice', 'plan-map', 'attachment']);
  });

  it('are held when their name tells of people’s opinions', () => {
    const { documents, findings } = planDocuments(
      reader('Muistutukset.pdf', 'vastine_lausuntoihin.pdf', 'selostus.pdf'),
      [],
    );
    expect(documents.map(({ title }) => title.fi)).toEqual(['Selostus']);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['catalogue.private-name', 'leaves-out'],
      ['catalogue.private-name', 'leaves-out'],
    ]);
  });

  it('are shown with such a name when the planner gives the role', () => {
    const { documents } = planDocuments(reader('Vastine.pdf'), [{ file: 'vastine.PDF', role: 'attachment' }]);
    expect(documents).toHaveLength(1);
  });

  it('that are listed but missing hold the plan', () => {
    const { findings } = planDocuments(reader('a.pdf'), [{ file: 'kaavakartta.pdf', role: 'plan-map' }]);
    expect(findings).toEqual([
      expect.objectContaining({ severity: 'stops', code: 'catalogue.file-missing' }),
    ]);
  });

  it('get a title from a tidied file name', () => {
    expect(titleFromName('01_kaava-selostus_1099.pdf').fi).toBe('Kaava selostus 1099');
  });
});
