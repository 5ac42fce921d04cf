import { PDFHexString, PDFName, StandardFonts, rgb } from '@cantoo/pdf-lib';
import type { PDFField, PDFFont, PDFForm } from '@cantoo/pdf-lib';

import { createDocument, documentBox } from '../pdf/document';
import type { FlowingDocument } from '../pdf/document';
import { drawRing, drawText } from '../pdf/ink';
import type { FormDefinition, FormField } from './form-definitions';

const line = '#7d8b87';
const gap = 12;
const boxHeight = 22;
const half = (documentBox.width - gap) / 2;

/** Fields write in Helvetica, which every reader has whole: an embedded subset would lack the visitor's letters. */
interface Fields {
  readonly form: PDFForm;
  readonly font: PDFFont;
}

async function openFields({ paper }: FlowingDocument): Promise<Fields> {
  return { form: paper.pdf.getForm(), font: await paper.pdf.embedFont(StandardFonts.Helvetica) };
}

/** A municipal form as PDF; where it is fillable, every box is a field with its label as the tool tip. */
export async function formDocument(definition: FormDefinition, today: Date): Promise<Uint8Array> {
  const document = await createDocument({ title: definition.title, running: 'Lomake', today });
  const form = definition.fillable ? await openFields(document) : undefined;
  document.heading(definition.title);
  document.paragraph(definition.intro);
  for (const { title, fields } of definition.sections) {
    document.heading(title, 2);
    document.gap(5);
    drawFields(document, form, title, fields);
  }
  if (definition.enclosures.length > 0) {
    document.heading('Liitteet', 2);
    document.bullets(definition.enclosures);
  }
  document.heading('Palautus', 2);
  document.paragraph(definition.sendTo);
  document.paragraph(
    'Tietoja käytetään vain tämän asian käsittelyyn. Tietosuojaseloste: www.imatra.example/tietosuoja',
    'small',
  );
  return document.finish();
}

function drawFields(
  document: FlowingDocument,
  form: Fields | undefined,
  section: string,
  fields: readonly FormField[],
): void {
  let waiting: FormField | undefined;
  for (const field of fields) {
    if (field.kind === 'text' && field.half === true && waiting === undefined) {
      waiting = field;
      continue;
    }
    if (field.kind === 'text' && field.half === true && waiting !== undefined) {
      textRow(document, form, section, [waiting.label, field.label]);
      waiting = undefined;
      continue;
    }
    if (waiting !== undefined) textRow(document, form, section, [waiting.label]);
    waiting = undefined;
    drawField(document, form, section, field);
  }
  if (waiting !== undefined) textRow(document, form, section, [waiting.label]);
}

function drawField(
  document: FlowingDocument,
  form: Fields | undefined,
  section: string,
  field: FormField,
): void {
  if (field.kind === 'text')
    return wideBox(document, form, section, {
      label: field.label,
      height: boxHeight,
      isRequired: field.isRequired === true,
    });
  if (field.kind === 'lines') {
    const height = field.rows * 15 + 8;
    return wideBox(document, form, section, { label: field.label, height, multiline: true });
  }
  if (field.kind === 'checks') return checkRow(document, form, section, field.label, field.options);
  return choiceRow(document, form, section, field.label, field.options);
}

function textRow(
  document: FlowingDocument,
  form: Fields | undefined,
  section: string,
  labels: readonly string[],
): void {
  document.room(boxHeight + 24);
  const { page, y } = document.cursor();
  labels.forEach((label, index) => {
    const x = documentBox.left + index * (half + gap);
    box(document, form, {
      name: `${section}.${label}`,
      label,
      x,
      top: y - 13,
      width: half,
      height: boxHeight,
      page,
    });
  });
  document.moveTo(y - boxHeight - 21);
}

function wideBox(
  document: FlowingDocument,
  form: Fields | undefined,
  section: string,
  {
    label,
    height,
    multiline = false,
    isRequired = false,
  }: Pick<BoxPlace, 'label' | 'height' | 'multiline' | 'isRequired'>,
): void {
  document.room(height + 24);
  const { page, y } = document.cursor();
  box(document, form, {
    name: `${section}.${label}`,
    label,
    x: documentBox.left,
    top: y - 13,
    width: documentBox.width,
    height,
    page,
    multiline,
    isRequired,
  });
  document.moveTo(y - height - 21);
}

interface BoxPlace {
  readonly name: string;
  readonly label: string;
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly page: ReturnType<FlowingDocument['cursor']>['page'];
  readonly multiline?: boolean;
  readonly isRequired?: boolean;
}

function box(
  document: FlowingDocument,
  form: Fields | undefined,
  { name, label, x, top, width, height, page, multiline = false, isRequired = false }: BoxPlace,
): void {
  const { regular } = document.paper;
  drawText(page, label, [x, top + 4], { font: regular, size: 9, colour: '#333333' });
  if (form === undefined) {
    drawRing(
      page,
      [
        [x, top],
        [x + width, top],
        [x + width, top - height],
        [x, top - height],
      ],
      { stroke: line, width: 0.7 },
    );
    return;
  }
  const field = form.form.createTextField(name);
  if (multiline) field.enableMultiline();
  if (isRequired) field.enableRequired();
  tellAs(field, name.replace('.', ': '));
  field.addToPage(page, {
    x,
    y: top - height,
    width,
    height,
    font: form.font,
    borderWidth: 0.7,
    borderColor: rgb(0.49, 0.55, 0.53),
    backgroundColor: rgb(0.96, 0.98, 0.97),
  });
  field.setFontSize(11);
}

/** The tool tip, which a screen reader says of the field. */
function tellAs({ acroField }: PDFField, words: string): void {
  acroField.dict.set(PDFName.of('TU'), PDFHexString.fromText(words));
}

function checkRow(
  document: FlowingDocument,
  form: Fields | undefined,
  section: string,
  label: string,
  options: readonly string[],
): void {
  document.room(44);
  const { page, y } = document.cursor();
  const { regular } = document.paper;
  drawText(page, label, [documentBox.left, y - 9], { font: regular, size: 9, colour: '#333333' });
  let [x, top] = [documentBox.left, y - 15];
  for (const option of options) {
    const width = regular.widthOfTextAtSize(option, 10) + 34;
    if (x + width > documentBox.right) [x, top] = [documentBox.left, top - 20];
    if (form === undefined)
      drawRing(
        page,
        [
          [x, top],
          [x + 12, top],
          [x + 12, top - 12],
          [x, top - 12],
        ],
        { stroke: line, width: 0.8 },
      );
    else {
      const tick = form.form.createCheckBox(`${section}.${label}.${option}`);
      tellAs(tick, `${label}: ${option}`);
      tick.addToPage(page, {
        x,
        y: top - 12,
        width: 12,
        height: 12,
        borderWidth: 0.8,
        borderColor: rgb(0.3, 0.38, 0.36),
      });
    }
    drawText(page, option, [x + 18, top - 10], { font: regular, size: 10 });
    x += width;
  }
  document.moveTo(top - 22);
}

function choiceRow(
  document: FlowingDocument,
  form: Fields | undefined,
  section: string,
  label: string,
  options: readonly string[],
): void {
  if (form === undefined) return checkRow(document, form, section, label, options);
  document.room(boxHeight + 24);
  const { page, y } = document.cursor();
  const { regular } = document.paper;
  drawText(page, label, [documentBox.left, y - 9], { font: regular, size: 9, colour: '#333333' });
  const field = form.form.createDropdown(`${section}.${label}`);
  tellAs(field, `${section}: ${label}`);
  field.addOptions([...options]);
  field.addToPage(page, {
    x: documentBox.left,
    y: y - 13 - boxHeight,
    width: half,
    height: boxHeight,
    font: form.font,
    borderWidth: 0.7,
    borderColor: rgb(0.49, 0.55, 0.53),
    backgroundColor: rgb(0.96, 0.98, 0.97),
  });
  field.setFontSize(11);
  document.moveTo(y - boxHeight - 21);
}
