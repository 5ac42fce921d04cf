import type { Catalogue } from '../catalogue/catalogue';
import type { DocumentInfo } from '../pages/contract';
import type { Language } from '#content/model/text';
import type { Making } from '../prints/making';
import type { Prints } from '../prints/service';
import type { Form, FormField, FormValues } from './contract';

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
export function createForms({ catalogue, documentInfo }: FormsParts): Forms {
  return {
    async list() {
      const read = catalogue().forms;
      if (read === undefined) return { groups: [], forms: [] };
      const forms = await Promise.all(
        read.forms.map(async ({ form, file }) => formOf(form, file, await documentInfo(file.sha256))),
      );
      return { groups: [...read.groups], forms };
    },
    fields: () => Promise.reject(new Error('to be built')),
    fill: () => Promise.reject(new Error('to be built')),
  };
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
