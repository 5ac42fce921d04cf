import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { faultOf } from '#hub/forms/field-checks';
import type { FieldFault, FormField } from '#hub/forms/contract';
import { fillForm } from '#hub/forms/fill-form';
import { readFields } from '#hub/forms/read-fields';
import { writtenWords } from '#hub/forms/written-words';
import { formPdf } from '../fixtures/form-pdf';

const written = {
  nimi: 'Åke Öhmän',
  pvm: '5.11.2026',
  suostumus: true,
  laji: 'Aita',
  perustelut: 'Naapuri on kuultu.\nAita on 1,2 m korkea.',
};

describe('the fields of a form', () => {
  it('are told in reading order with their tooltips and what is written in them', async () => {
    const fields = await readFields(await formPdf());
    expect(fields.map(({ label }) => label)).toEqual([
      'Hakijan nimi',
      'Päivämäärä',
      'Suostun sähköiseen päätökseen',
      'Rakennelma',
      'Perustelut',
    ]);
    expect(fields[0]).toMatchObject({ isRequired: true, page: 1, value: { kind: 'text', mostLetters: 40 } });
    expect(fields[1]).toMatchObject({ value: { content: 'date' } });
    expect(fields[2]).toMatchObject({ value: { kind: 'tick' } });
    expect(fields[3]).toMatchObject({ value: { kind: 'choice', options: [{ value: 'Aita' }, {}] } });
    expect(fields[4]).toMatchObject({ value: { isMultiline: true } });
  });

  it('stand where the page shows them', async () => {
    const [name] = await readFields(await formPdf());
    const [left = 0, top = 0, right = 0, bottom = 0] = name?.box ?? [];
    expect(left * 595).toBeCloseTo(50, -1);
    expect(right * 595).toBeCloseTo(290, -1);
    expect((1 - bottom) * 842).toBeCloseTo(700, -1);
    expect((1 - top) * 842).toBeCloseTo(722, -1);
  });

  it.each([
    ['nothing of a PDF', Buffer.from('lomake')],
    ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog')],
  ])('of %s are refused', async (_what, pdf) => {
    await expect(readFields(pdf)).rejects.toMatchObject({ name: 'UnreadablePdf', reason: 'broken' });
  });

  it('of a form locked with a password are refused', async () => {
    const document = await PDFDocument.load(await formPdf());
    document.encrypt({ userPassword: 'salainen', ownerPassword: 'omistaja' });
    await expect(readFields(await document.save())).rejects.toMatchObject({ reason: 'password' });
  });
});

describe('filling a form in', () => {
  it('draws what was written and leaves nothing to change', async () => {
    const filled = await fillForm(await formPdf(), written);
    if ('faults' in filled) throw new Error(JSON.stringify(filled.faults));
    expect((await PDFDocument.load(filled.pdf)).getForm().getFields()).toEqual([]);
    const text = await textOf(filled.pdf);
    for (const words of ['Åke Öhmän', '5.11.2026', 'Aita', 'Naapuri on kuultu.', 'Aita on 1,2 m korkea.'])
      expect(text).toContain(words);
  });

  it('tells every fault by its field and makes nothing', async () => {
    const wrong = { ...written, nimi: ' ', pvm: '31.2.2026', perustelut: 'hymy \u{1f600}' };
    expect(await fillForm(await formPdf(), wrong)).toEqual({
      faults: { nimi: 'required', pvm: 'not-a-date', perustelut: 'letter-not-in-font' },
    });
  });

  it('refuses a text that would not stand within its field', async () => {
    const filled = await fillForm(await formPdf(), { ...written, perustelut: 'pitkä sana '.repeat(350) });
    expect(filled).toEqual({ faults: { perustelut: 'too-long' } });
  });
});

describe('a form that does things by itself', () => {
  it('is filled in without its scripts, triggers, attachments and XML form, and keeps its links', async () => {
    const filled = await fillForm(await meddlingForm(), written);
    if ('faults' in filled) throw new Error(JSON.stringify(filled.faults));
    const document = await PDFDocument.load(filled.pdf);
    const objects = document.context.enumerateIndirectObjects().map(([, object]) => String(object));
    const all = [String(document.catalog), ...objects].join('\n');
    for (const word of [
      'JavaScript',
      'OpenAction',
      '/AA',
      'Launch',
      'SubmitForm',
      'XFA',
      'EmbeddedFile',
      'Filespec',
    ])
      expect(all).not.toContain(word);
    expect(all).toContain('http://example.org/');
    expect(await textOf(filled.pdf)).toContain('Åke Öhmän');
  });

  it('is refused where it has nothing but an XML form', async () => {
    const document = await PDFDocument.create();
    document.addPage([595, 842]);
    document.catalog.set(PDFName.of('AcroForm'), document.context.obj({ Fields: [], XFA: xml(document) }));
    await expect(readFields(await document.save())).rejects.toMatchObject({ reason: 'broken' });
  });
});

const xml = (document: PDFDocument) => document.context.register(document.context.stream('<xdp/>'));

/** The form with all that documents may do: on opening, closing, turning pages, typing and touching. */
async function meddlingForm(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await formPdf());
  const { context, catalog } = document;
  const script = (words: string) => ({
    S: 'JavaScript',
    JS: PDFHexString.fromText(words),
    Next: { S: 'Launch' },
  });
  const [page] = document.getPages();
  document.addJavaScript('alku', 'app.alert("hei")');
  await document.attach(Buffer.from('salaa'), 'salaa.txt', { mimeType: 'text/plain' });
  catalog.set(PDFName.of('OpenAction'), context.register(context.obj(script('avaus'))));
  catalog.set(PDFName.of('AA'), context.obj({ WC: script('sulku') }));
  page?.node.set(PDFName.of('AA'), context.obj({ O: context.register(context.obj(script('sivu'))) }));
  const link = (action: Record<string, string | PDFString>) =>
    context.register(
      context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'URI', ...action } }),
    );
  for (const action of [
    { URI: PDFString.of('http://example.org/') },
    { S: 'Launch', F: PDFString.of('cmd.exe') },
    { S: 'SubmitForm', F: PDFString.of('http://example.org/laheta') },
  ])
    page?.node.addAnnot(link(action));
  const form = document.getForm();
  const name = form.getTextField('nimi').acroField;
  for (const dict of [name.dict, ...name.getWidgets().map(widget => widget.dict)])
    dict.set(PDFName.of('AA'), context.obj({ K: script('näppäin'), C: script('lasku') }));
  form.acroForm.dict.set(PDFName.of('XFA'), xml(document));
  return document.save();
}

describe('what was written, for a phone', () => {
  it('is its labels and values a line each, and nothing when it is too long for a code', async () => {
    const fields = await readFields(await formPdf());
    const words = writtenWords('Lupahakemus', { fields, values: written, language: 'fi' });
    expect(words).toContain('Hakijan nimi: Åke Öhmän\nPäivämäärä: 5.11.2026');
    expect(words).toContain('Suostun sähköiseen päätökseen: kyllä');
    const values = { ...written, perustelut: 'a'.repeat(800) };
    expect(writtenWords('Lupahakemus', { fields, values, language: 'fi' })).toBeUndefined();
  });
});

describe('the check of a field', () => {
  it.each([
    ['personal-identity-code', '131052-308T', undefined],
    ['personal-identity-code', '131052-308U', 'not-a-personal-identity-code'],
    ['property-identifier', '153-12-1099-3', undefined],
    ['property-identifier', '153/12', 'not-a-property-identifier'],
    ['email', 'a@b.fi', undefined],
    ['email', 'a@b', 'not-an-email'],
    ['phone', '+358 40 123 4567', undefined],
    ['phone', 'soita', 'not-a-phone'],
    ['number', '12,5', undefined],
    ['number', '12,5 m', 'not-a-number'],
    ['date', '29.2.2028', undefined],
    ['date', '29.2.2027', 'not-a-date'],
  ] as const)('of a %s with %j', (content, text, fault: FieldFault | undefined) => {
    const field: FormField = {
      ...{ name: 'kenttä', label: 'Kenttä', page: 1, box: [0, 0, 1, 1], isRequired: false },
      value: { kind: 'text', isMultiline: false, content },
    };
    expect(faultOf(field, text)).toBe(fault);
  });
});

async function textOf(pdf: Uint8Array): Promise<string> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'aula-form-'));
  const file = path.join(directory, 'form.pdf');
  await writeFile(file, pdf);
  const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-']);
  await rm(directory, { recursive: true });
  return stdout;
}
