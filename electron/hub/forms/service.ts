import type { Catalogue } from '../catalogue/catalogue';
import type { DocumentInfo } from '../pages/contract';
import type { Form } from './contract';

/** Forms by what a visitor needs. */
export interface Forms {
  list(): Promise<{ groups: { id: string; name: Form['title'] }[]; forms: Form[] }>;
}

export interface FormsParts {
  readonly catalogue: () => Catalogue;
  /** What is known of a document's pages. */
  readonly documentInfo: (sha256: string) => Promise<DocumentInfo | undefined>;
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
