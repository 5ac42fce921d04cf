import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** What a stretch of a paper is, for a screen reader. */
export type StructureKind = 'H1' | 'H2' | 'P' | 'Figure';

/** Tags what is drawn, in the order of drawing. */
export interface Structure {
  /** What `draw` draws on the page is one element. */
  element(page: PDFPage, kind: StructureKind, draw: () => void): void;
  /** What `draw` draws is an ornament or stands on each page: read by nobody. */
  ornament(page: PDFPage, draw: () => void): void;
  /** Writes the tree of elements into the document. */
  finish(): void;
}

/** Begins tagging a new document. */
export function createStructure(document: PDFDocument): Structure {
  const { context, catalog } = document;
  const root = context.obj({ Type: 'StructTreeRoot' });
  const rootRef = context.register(root);
  const kids: PDFRef[] = [];
  const pages = new Map<PDFPage, PDFRef[]>();
  return {
    element(page, kind, draw) {
      const marked = pages.get(page) ?? [];
      pages.set(page, marked);
      const of = context.obj({ Type: 'StructElem', S: kind, P: rootRef, Pg: page.ref, K: marked.length });
      if (kind === 'Figure') (of as PDFDict).set(PDFName.of('Alt'), PDFString.of(' '));
      page.pushOperators(begin(`/${kind}`, `<</MCID ${marked.length}>>`));
      draw();
      page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
      const reference = context.register(of);
      marked.push(reference);
      kids.push(reference);
    },
    ornament(page, draw) {
      page.pushOperators(begin('/Artifact', '<</Type /Pagination>>'));
      draw();
      page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
    },
    finish() {
      const numbers = PDFArray.withContext(context);
      [...pages].forEach(([page, marked], index) => {
        page.node.set(PDFName.of('StructParents'), PDFNumber.of(index));
        numbers.push(PDFNumber.of(index));
        numbers.push(context.obj(marked));
      });
      root.set(PDFName.of('K'), context.obj(kids));
      root.set(PDFName.of('ParentTree'), context.obj({ Nums: numbers }));
      catalog.set(PDFName.of('StructTreeRoot'), rootRef);
      catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
    },
  };
}

function begin(kind: string, properties: string): PDFOperator {
  return PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [kind, properties]);
}
