import type { FieldFault, FormField, FormValues } from '../forms/contract';
import { fillForm } from '../forms/fill-form';
import { readFields } from '../forms/read-fields';
import { joinPdfs } from './join-pdfs';
import type { MadePdf, TextPaper } from './making';
import { drawPaper } from './paper/draw-paper';
import { type SheetSize, sheetSizeOf } from './sheet-size';

/** One piece of work, as it is sent to the worker. */
export type MakingRequest =
  | { readonly kind: 'paper'; readonly paper: TextPaper }
  | { readonly kind: 'join'; readonly parts: readonly { readonly name: string; readonly pdf: Uint8Array }[] }
  | { readonly kind: 'sheet'; readonly pdf: Uint8Array }
  | { readonly kind: 'fields'; readonly pdf: Uint8Array }
  | { readonly kind: 'fill'; readonly pdf: Uint8Array; readonly values: FormValues };

export type Filled = MadePdf | { readonly faults: Readonly<Record<string, FieldFault>> };

/** What each kind of work answers. */
export interface MakingAnswers {
  readonly paper: MadePdf;
  readonly join: MadePdf;
  readonly sheet: SheetSize;
  readonly fields: readonly FormField[];
  readonly fill: Filled;
}

/** Does one piece of work; rejects with `UnreadablePdf` for what cannot be used. */
export function doMaking(request: MakingRequest): Promise<MakingAnswers[MakingRequest['kind']]> {
  switch (request.kind) {
    case 'paper':
      return drawPaper(request.paper);
    case 'join':
      return joinPdfs(request.parts);
    case 'sheet':
      return sheetSizeOf(request.pdf);
    case 'fields':
      return readFields(request.pdf);
    case 'fill':
      return fillForm(request.pdf, request.values);
  }
}
