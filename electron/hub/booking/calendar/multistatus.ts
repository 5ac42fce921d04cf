import { SaxesParser, type SaxesTagNS } from 'saxes';

/** One resource in the answer to a REPORT. */
export interface Found {
  /** As the server writes it. */
  readonly href: string;
  /** Of the resource, or of the request when the server says so; 200 when it says nothing. */
  readonly status: number;
  readonly etag?: string;
  /** The calendar data, when the server gave it. */
  readonly data?: string;
}

const DAV = 'DAV:';
const CALDAV = 'urn:ietf:params:xml:ns:caldav';

/** Reads a `DAV:multistatus`. Throws for anything else, and for one that is cut off. */
export function readMultistatus(xml: string): Found[] {
  const found: Found[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  let text = '';
  let response = emptyResponse();
  let properties = emptyProperties();
  parser.on('opentag', tag => {
    const name = nameOf(tag);
    if (path.length === 0 && name !== 'multistatus') throw new Error('not a multistatus');
    path.push(name);
    text = '';
    if (name === 'response') response = emptyResponse();
    if (name === 'propstat') properties = emptyProperties();
  });
  parser.on('text', piece => void (text += piece));
  parser.on('cdata', piece => void (text += piece));
  parser.on('closetag', () => {
    const [name, parent] = [path.pop(), path.at(-1)];
    if (name === 'response') found.push(foundIn(response));
    if (name === 'propstat' && statusIn(properties.status) === 200) Object.assign(response, properties.given);
    if (name === 'href' && parent === 'response') response.href = text.trim();
    if (name === 'status' && parent === 'response') response.status = text;
    if (name === 'status' && parent === 'propstat') properties.status = text;
    if (name === 'getetag') properties.given.etag = text.trim();
    if (name === 'calendar-data') properties.given.data = text;
  });
  parser.write(xml).close();
  return found;
}

interface Given {
  etag?: string;
  data?: string;
}

function emptyResponse(): Given & { href: string; status: string } {
  return { href: '', status: '' };
}

function emptyProperties(): { status: string; given: Given } {
  return { status: '', given: {} };
}

function foundIn({ status, ...rest }: Given & { href: string; status: string }): Found {
  return { ...rest, status: statusIn(status) };
}

function statusIn(line: string): number {
  return line === '' ? 200 : Number(/\s(\d{3})\b/.exec(line)?.[1] ?? 500);
}

/** Names of other worlds are no names of ours. */
function nameOf({ uri, local }: SaxesTagNS): string {
  return uri === DAV || uri === CALDAV ? local : '';
}
