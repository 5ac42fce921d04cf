import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';

const name = (word: string) => PDFName.of(word);
/** What the document itself does on opening, a form of another kind beside the fields, and what is attached to it. */
const OWN_DEEDS = ['OpenAction', 'JavaScript', 'XFA', 'EmbeddedFiles'].map(name);
const LINKS = ['GoTo', 'URI', 'Named'].map(name);
const DEEDS = new Set(
  [
    ...['JavaScript', 'Launch', 'SubmitForm', 'ResetForm', 'ImportData', 'GoToR', 'GoToE', 'Hide', 'Thread'],
    ...['Sound', 'Movie', 'Rendition', 'RichMediaExecute', 'GoTo3DView', 'SetOCGState', 'Trans'],
  ].map(name),
);
const ACTIONS = new Set([...DEEDS, ...LINKS]);
const FILES = ['Filespec', 'EmbeddedFile'].map(name);

/** Takes out whatever a document does by itself or when it is touched, its scripts and its attachments; links stay. */
export function removeActions(document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects();
  for (const [, object] of objects) clean(object);
  for (const [reference, object] of objects) {
    if (isAction(object, DEEDS) || isFile(object)) document.context.delete(reference);
  }
}

function clean(object: PDFObject): void {
  if (object instanceof PDFStream) clean(object.dict);
  else if (object instanceof PDFArray) for (const one of object.asArray()) clean(one);
  else if (object instanceof PDFDict) cleanDict(object);
}

function cleanDict(dict: PDFDict): void {
  for (const key of OWN_DEEDS) dict.delete(key);
  for (const key of ['A', 'Next'].map(name)) if (isAction(dict.lookup(key), DEEDS)) dict.delete(key);
  // A font or picture may bear the same name as the deeds of a page or field.
  const triggers = dict.lookup(name('AA'));
  if (triggers instanceof PDFDict && holdsAction(triggers)) dict.delete(name('AA'));
  for (const value of dict.values()) clean(value);
}

function holdsAction(dict: PDFDict): boolean {
  return dict.keys().some(key => isAction(dict.lookup(key), ACTIONS));
}

function isAction(object: PDFObject | undefined, kinds: ReadonlySet<PDFName>): boolean {
  const kind = object instanceof PDFDict ? object.lookup(name('S')) : undefined;
  return kind instanceof PDFName && kinds.has(kind);
}

function isFile(object: PDFObject): boolean {
  const dict = object instanceof PDFStream ? object.dict : object;
  const kind = dict instanceof PDFDict ? dict.lookup(name('Type')) : undefined;
  return kind instanceof PDFName && FILES.includes(kind);
}
