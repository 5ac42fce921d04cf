import { readFile } from 'node:fs/promises';
import type { Catalogue } from '../catalogue/catalogue';
import type { DocumentInfo } from '../pages/contract';
import { textIn, type Language } from '#content/model/text';
import type { Making } from '../prints/making';
import type { Prints } from '../prints/service';
import { UnreadablePdf } from '../prints/unreadable-pdf';
import type { Form, FormField, FormValues } from './contract';
import { Refused } from './refused';
import { writtenWords } from './written-words';

/** Forms by what a visitor needs. */
export interface Forms {
  list(): Promise<{ groups: { id: string; name: Form['title'] }[]; forms: Form[] }>;
  /** Refuses with NOT_FOUND or UNREADABLE. */
  fields(form: { id: string }): Promise<{ fields: FormField[] }>;
  /** Refuses with NOT_FOUND, UNREADABLE or WRONG_FIELDS. */
  fill(filled: {
    id: string;
    values: FormValues;
    language: Language;
  }): Promise<{ token: string; pages: number; qr?: string }>;
}

export interface FormsParts {
  readonly catalogue: () => Catalogue;
  /** What is known of a document's pages. */
  readonly documentInfo: (sha256: string) => Promise<DocumentInfo | undefined>;
  readonly contentFile: (sha256: string) => string;
  readonly making: Pick<Making, 'fields' | 'fill'>;
  readonly prints: Pick<Prints, 'keep'>;
}

/** Creates the forms' answers over the catalogue in force. */
export function createForms({ catalogue, documentInfo, contentFile, making, prints }: FormsParts): Forms {
  async function open(id: string) {
    const found = catalogue().forms?.forms.find(({ form }) => form.id === id);
    if (found === undefined) throw new Refused({ code: 'NOT_FOUND' });
    return { form: found.form, pdf: await readFile(contentFile(found.file.sha256)) };
  }

  return {
    async list() {
      const read = catalogue().forms;
      if (read === undefined) return { groups: [], forms: [] };
      const forms = await Promise.all(
        read.forms.map(async ({ form, file }) => formOf(form, file, await documentInfo(file.sha256))),
      );
      return { groups: [...read.groups], forms };
    },
    async fields({ id }) {
      const { pdf } = await open(id);
      return { fields: [...(await readable(making.fields(pdf)))] };
    },
    async fill({ id, values, language }) {
      const { form, pdf } = await open(id);
      const filled = await readable(making.fill(pdf, values));
      if ('faults' in filled) throw new Refused({ code: 'WRONG_FIELDS', data: { faults: filled.faults } });
      const fields = await readable(making.fields(pdf));
      const title = textIn(form.name, language).text;
      const qr = writtenWords(title, { fields, values, language });
      const token = prints.keep(filled, `form:${id}`);
      return { token, pages: filled.pages, ...(qr === undefined ? {} : { qr }) };
    },
  };
}

async function readable<Answer>(making: Promise<Answer>): Promise<Answer> {
  try {
    return await making;
  } catch (error) {
    if (error instanceof UnreadablePdf) throw new Refused({ code: 'UNREADABLE' });
    throw error;
  }
}

type Read = NonNullable<Catalogue['forms']>['forms'][number];

function formOf(form: Read['form'], file: Read['file'], info: DocumentInfo | undefined): Form {
  const { id, group, need, returnTo, website } = form;
  const known = info !== undefined && info.state === 'ready';
  return {
    id,
    title: form.name,
    group,
    need,
    returnTo,
    website,
    file,
    ...(known ? { hasFields: info.hasForm } : {}),
  };
}
