import type { FormField, FormValues, FieldFault } from '../forms/contract';
import { makeHere, makeInWorker } from './run-making';
import type { SheetSize } from './sheet-size';

export { UnreadablePdf } from './unreadable-pdf';

/** A paper of plain text: a letter, a cover sheet, a certificate. */
export interface TextPaper {
  /** Also the title of the PDF. */
  readonly title: string;
  readonly language: 'fi' | 'en';
  readonly lead?: string;
  /** Facts in two columns. */
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** Paragraphs under headings of their own; a line break begins a new paragraph. */
  readonly parts: readonly { readonly heading?: string; readonly text: string }[];
  /** PNG under the text, as wide as the page. */
  readonly picture?: Uint8Array;
  /** Small print at the foot of each page. */
  readonly foot?: string;
}

export interface MadePdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** Makes PDFs in a worker: letters, filled forms, several papers in one; nothing of them stays there. */
export interface Making {
  /** A4, Public Sans, tagged with its title and language. */
  paper(paper: TextPaper): Promise<MadePdf>;
  /** Several PDFs one after another; rejects with `UnreadablePdf` and names the part. */
  join(parts: readonly { readonly name: string; readonly pdf: Uint8Array }[]): Promise<MadePdf>;
  /** The sheet that a PDF is printed on. Rejects with `UnreadablePdf`. */
  sheet(pdf: Uint8Array): Promise<SheetSize>;
  /** The fields of a form in reading order. Rejects with `UnreadablePdf`. */
  fields(pdf: Uint8Array): Promise<readonly FormField[]>;
  /** Fills the form in and flattens it; the faults by field when something is wrong. Rejects with `UnreadablePdf`. */
  fill(
    pdf: Uint8Array,
    values: FormValues,
  ): Promise<MadePdf | { readonly faults: Readonly<Record<string, FieldFault>> }>;
  close(): Promise<void>;
}

export interface MakingParts {
  /** The worker's program; without it, the work is done here. */
  readonly workerFile: string | undefined;
}

/** Creates the making of papers; the worker is started when the first is wanted. */
export function createMaking({ workerFile }: MakingParts): Making {
  const runner = workerFile === undefined ? makeHere() : makeInWorker(workerFile);
  return {
    paper: paper => runner.run({ kind: 'paper', paper }),
    join: parts => runner.run({ kind: 'join', parts }),
    sheet: pdf => runner.run({ kind: 'sheet', pdf }),
    fields: pdf => runner.run({ kind: 'fields', pdf }),
    fill: (pdf, values) => runner.run({ kind: 'fill', pdf, values }),
    close: () => runner.close(),
  };
}
