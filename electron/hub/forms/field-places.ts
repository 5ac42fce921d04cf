import {
  PDFArray,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRef,
  type PDFWidgetAnnotation,
} from '@cantoo/pdf-lib';
import type { FormField } from './contract';

/** Where something stands: the page from 1, and its box as shares of the page as it is shown. */
export type FieldPlace = Pick<FormField, 'page' | 'box'>;

/** Finds places of widgets; undefined for one that stands on no page. */
export type PlaceOf = (widget: PDFWidgetAnnotation) => FieldPlace | undefined;

/** Knows the pages of a document by what is fastened to them. */
export function createPlaces(document: PDFDocument): PlaceOf {
  const pages = document.getPages();
  const pageOf = new Map<unknown, number>();
  pages.forEach((page, index) => {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    for (const one of annotations?.asArray() ?? []) {
      pageOf.set(one instanceof PDFRef ? document.context.lookup(one) : one, index);
    }
  });
  return widget => {
    const index = pageOf.get(widget.dict);
    const page = index === undefined ? undefined : pages[index];
    if (index === undefined || page === undefined) return undefined;
    return { page: index + 1, box: boxOn(page, widget.getRectangle()) };
  };
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOn(page: PDFPage, { x, y, width, height }: Rectangle): FieldPlace['box'] {
  const crop = page.getCropBox();
  const [left, right] = [x, x + width].map(one => share(one - crop.x, crop.width));
  const [bottom, top] = [y, y + height].map(one => share(one - crop.y, crop.height));
  return turned([left ?? 0, 1 - (top ?? 1), right ?? 1, 1 - (bottom ?? 0)], page.getRotation().angle);
}

function share(part: number, whole: number): number {
  return Math.min(1, Math.max(0, part / whole));
}

/** The box after the page has been turned clockwise. */
function turned([left, top, right, bottom]: FieldPlace['box'], angle: number): FieldPlace['box'] {
  switch (((angle % 360) + 360) % 360) {
    case 90:
      return [1 - bottom, left, 1 - top, right];
    case 180:
      return [1 - right, 1 - bottom, 1 - left, 1 - top];
    case 270:
      return [top, 1 - right, bottom, 1 - left];
    default:
      return [left, top, right, bottom];
  }
}

/** From page to page, line by line, from the left: as the form is read. */
export function inReadingOrder(one: FieldPlace, other: FieldPlace): number {
  if (one.page !== other.page) return one.page - other.page;
  const [left, top, , bottom] = one.box;
  const [otherLeft, otherTop, , otherBottom] = other.box;
  const isSameLine = (top + bottom) / 2 > otherTop && (otherTop + otherBottom) / 2 > top;
  const isLevel = isSameLine && (top + bottom) / 2 < otherBottom && (otherTop + otherBottom) / 2 < bottom;
  return isLevel ? left - otherLeft : top - otherTop;
}
