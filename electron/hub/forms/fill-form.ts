import {
  PDFButton,
  PDFCheckBox,
  PDFDropdown,
  type PDFFont,
  type PDFForm,
  PDFOptionList,
  PDFRadioGroup,
  PDFSignature,
  PDFTextField,
} from '@cantoo/pdf-lib';
import type { MadePdf } from '../prints/making';
import { openPdf } from '../prints/open-pdf';
import { embedFonts, type PaperFonts } from '../prints/paper/fonts';
import { UnreadablePdf } from '../prints/unreadable-pdf';
import type { FieldFault, FormValues } from './contract';
import { faultOf, isEmpty } from './field-checks';
import { fittingSize } from './fitting-size';
import { type OpenField, openFields } from './read-fields';
import { removeActions } from './without-actions';

type Faults = Record<string, FieldFault>;

/** Fills a form in and makes it paper: nothing in it can be changed any more, and nothing in it acts. The faults by field when there are any. */
export async function fillForm(
  pdf: Uint8Array,
  values: FormValues,
): Promise<MadePdf | { readonly faults: Faults }> {
  const document = await openPdf(pdf);
  const fields = openFields(document);
  const fonts = await embedFonts(document);
  const faults = faultsOf(fields, values, fonts);
  if (Object.keys(faults).length > 0) return { faults };
  try {
    for (const open of fields) write(open, values[open.told.name], fonts.regular);
    flatten(document.getForm(), fonts.regular);
    removeActions(document);
    return { pdf: await document.save({ useObjectStreams: true }), pages: document.getPageCount() };
  } catch {
    throw new UnreadablePdf('broken');
  }
}

function faultsOf(fields: readonly OpenField[], values: FormValues, fonts: PaperFonts): Faults {
  const faults: Faults = {};
  for (const open of fields) {
    const written = values[open.told.name];
    const fault = faultOf(open.told, written) ?? faultOnPaper(open, written, fonts);
    if (fault !== undefined) faults[open.told.name] = fault;
  }
  return faults;
}

/** What was written must be drawn with our letters within the field. */
function faultOnPaper({ field }: OpenField, written: FormValues[string] | undefined, fonts: PaperFonts) {
  if (!(field instanceof PDFTextField) || typeof written !== 'string' || isEmpty(written)) return undefined;
  if (!fonts.has(written.replace(/\s/g, ' '))) return 'letter-not-in-font';
  return field.isCombed() || sizeFor(field, plain(written), fonts.regular) !== undefined
    ? undefined
    : 'too-long';
}

function write({ field }: OpenField, written: FormValues[string] | undefined, font: PDFFont): void {
  if (field instanceof PDFTextField) {
    const text = typeof written === 'string' ? plain(written) : '';
    const size = sizeFor(field, text, font);
    field.disableRichFormatting();
    field.setText(text === '' ? undefined : text);
    if (size !== undefined) giveSize(field, size);
  } else if (field instanceof PDFCheckBox) {
    if (written === true) field.check();
    else field.uncheck();
  } else if (
    field instanceof PDFRadioGroup ||
    field instanceof PDFDropdown ||
    field instanceof PDFOptionList
  ) {
    if (typeof written === 'string' && written !== '') field.select(written);
    else field.clear();
  }
}

function plain(text: string): string {
  return text.normalize('NFC').trim();
}

function sizeFor(field: PDFTextField, text: string, font: PDFFont): number | undefined {
  const sizes = field.acroField.getWidgets().map(widget => {
    const wanted = fontSizeIn(widget.getDefaultAppearance() ?? field.acroField.getDefaultAppearance());
    return fittingSize(text, widget.getRectangle(), { font, wanted, isMultiline: field.isMultiline() });
  });
  const known = sizes.filter(size => size !== undefined);
  return known.length < sizes.length ? undefined : Math.min(...known);
}

/** The size in a default appearance such as `/Helv 10 Tf 0 g`; 0 where the form leaves it open. */
function fontSizeIn(appearance: string | undefined): number {
  return Number(/([\d.]+)\s+Tf/.exec(appearance ?? '')?.[1] ?? 0);
}

function giveSize(field: PDFTextField, size: number): void {
  const appearance = `/Helv ${size} Tf 0 g`;
  field.acroField.setDefaultAppearance(appearance);
  for (const widget of field.acroField.getWidgets()) widget.setDefaultAppearance(appearance);
}

function flatten(form: PDFForm, font: PDFFont): void {
  for (const field of form.getFields()) {
    if (field instanceof PDFButton || field instanceof PDFSignature) form.removeField(field);
  }
  form.updateFieldAppearances(font);
  for (const field of form.getFields()) {
    const isDrawn = field.acroField.getWidgets().every(widget => widget.getAppearances() !== undefined);
    if (!isDrawn) throw new UnreadablePdf('broken');
  }
  form.flatten({ updateFieldAppearances: false });
}
