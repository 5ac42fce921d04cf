import {
  PDFCheckBox,
  PDFDict,
  type PDFDocument,
  PDFDropdown,
  type PDFField,
  PDFHexString,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFString,
  PDFTextField,
} from '@cantoo/pdf-lib';
import { openPdf } from '../prints/open-pdf';
import { UnreadablePdf } from '../prints/unreadable-pdf';
import type { FormField } from './contract';
import { contentOf } from './field-content';
import { createPlaces, inReadingOrder, type PlaceOf } from './field-places';

/** A field with what it is made from. */
export interface OpenField {
  readonly told: FormField;
  readonly field: PDFField;
}

const MOST_FIELDS = 500;

/** The fields of a form in reading order; rejects with `UnreadablePdf`. */
export async function readFields(pdf: Uint8Array): Promise<FormField[]> {
  return openFields(await openPdf(pdf)).map(({ told }) => told);
}

/** The fields of an open document that a visitor fills in, in reading order; throws `UnreadablePdf`. */
export function openFields(document: PDFDocument): OpenField[] {
  const isXfa = document.catalog.getAcroForm()?.dict.has(PDFName.of('XFA')) === true;
  try {
    const placeOf = createPlaces(document);
    const all = document.getForm().getFields();
    if (all.length > MOST_FIELDS) throw new UnreadablePdf('too-large');
    if (isXfa && all.length === 0) throw new UnreadablePdf('broken');
    return all
      .flatMap(field => openField(field, placeOf))
      .sort((one, other) => inReadingOrder(one.told, other.told));
  } catch (error) {
    if (error instanceof UnreadablePdf) throw error;
    throw new UnreadablePdf('broken');
  }
}

function openField(field: PDFField, placeOf: PlaceOf): OpenField[] {
  const value = field.isReadOnly() ? undefined : valueOf(field);
  const place = field.acroField
    .getWidgets()
    .map(placeOf)
    .find(found => found !== undefined);
  if (value === undefined || place === undefined) return [];
  const name = field.getName();
  return [{ field, told: { name, label: labelOf(field), ...place, isRequired: field.isRequired(), value } }];
}

/** What can be written in a field; undefined for buttons, signatures and choices without a choice. */
function valueOf(field: PDFField): FormField['value'] | undefined {
  if (field instanceof PDFTextField) return textOf(field);
  if (field instanceof PDFCheckBox) return { kind: 'tick' };
  if (field instanceof PDFRadioGroup) return choiceOf(field.getOptions().map(plainOption));
  if (field instanceof PDFDropdown || field instanceof PDFOptionList) {
    return choiceOf(
      field.acroField.getOptions().map(({ value, display }) => ({
        value: (display ?? value).decodeText(),
        label: (display ?? value).decodeText(),
      })),
    );
  }
  return undefined;
}

function plainOption(value: string) {
  return { value, label: value.replaceAll('_', ' ') };
}

function choiceOf(options: { value: string; label: string }[]): FormField['value'] | undefined {
  const real = options.filter(({ value }) => value.trim() !== '');
  return real.length === 0 ? undefined : { kind: 'choice', options: real };
}

function textOf(field: PDFTextField): FormField['value'] {
  const mostLetters = field.getMaxLength();
  return {
    kind: 'text',
    isMultiline: field.isMultiline(),
    ...(mostLetters === undefined ? {} : { mostLetters }),
    content: field.isMultiline() ? 'any' : contentOf(labelOf(field), field.getName(), formatOf(field)),
  };
}

/** Its tooltip, which is what a screen reader says; else the last part of its name. */
function labelOf(field: PDFField): string {
  const tooltip = textIn(field.acroField.dict, 'TU')?.trim();
  if (tooltip !== undefined && tooltip !== '') return tooltip;
  return (field.getName().split('.').at(-1) ?? '').replaceAll('_', ' ');
}

/** The form's own script that writes the value in its format. */
function formatOf(field: PDFField): string {
  const actions = field.acroField.dict.lookup(PDFName.of('AA'));
  const format = actions instanceof PDFDict ? actions.lookup(PDFName.of('F')) : undefined;
  return (format instanceof PDFDict ? textIn(format, 'JS') : undefined) ?? '';
}

function textIn(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
