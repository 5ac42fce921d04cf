/** Operations of RFC 8011 that we use. */
export const operations = {
  createJob: 0x0005,
  sendDocument: 0x0006,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  getPrinterAttributes: 0x000b,
} as const;
export type Operation = keyof typeof operations;

/** An attribute of a request, by the syntax of its value. */
export type IppValue =
  | { readonly integer: number }
  | { readonly boolean: boolean }
  | { readonly keywords: readonly string[] }
  | { readonly name: string }
  | { readonly uri: string }
  | { readonly mime: string }
  | { readonly collection: IppAttributes };
export type IppAttributes = Readonly<Record<string, IppValue>>;

export interface IppRequest {
  readonly operation: Operation;
  readonly id: number;
  readonly own: IppAttributes;
  readonly job?: IppAttributes;
}

/** An answer's status and attributes: every value of every group by its name. */
export interface IppAnswer {
  readonly status: number;
  readonly attributes: ReadonlyMap<string, readonly (string | number | boolean)[]>;
}

const GROUP = { operation: 0x01, job: 0x02, end: 0x03 } as const;
const TAG = {
  integer: 0x21,
  boolean: 0x22,
  enumeration: 0x23,
  beginCollection: 0x34,
  endCollection: 0x37,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mime: 0x49,
  memberName: 0x4a,
} as const;

/** Writes a request as it goes over the wire, before the document's bytes. */
export function encodeRequest({ operation, id, own, job }: IppRequest): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(0x0101, 0);
  head.writeUInt16BE(operations[operation], 2);
  head.writeInt32BE(id, 4);
  return Buffer.concat([
    head,
    Buffer.from([GROUP.operation]),
    field(TAG.charset, 'attributes-charset', Buffer.from('utf-8')),
    field(TAG.language, 'attributes-natural-language', Buffer.from('en')),
    ...attributes(own),
    ...(job === undefined ? [] : [Buffer.from([GROUP.job]), ...attributes(job)]),
    Buffer.from([GROUP.end]),
  ]);
}

function attributes(all: IppAttributes): Buffer[] {
  return Object.entries(all).flatMap(([name, value]) => encoded(name, value));
}

function encoded(name: string, value: IppValue): Buffer[] {
  if ('integer' in value) return [field(TAG.integer, name, int32(value.integer))];
  if ('boolean' in value) return [field(TAG.boolean, name, Buffer.from([value.boolean ? 1 : 0]))];
  if ('name' in value) return [field(TAG.name, name, Buffer.from(value.name))];
  if ('uri' in value) return [field(TAG.uri, name, Buffer.from(value.uri))];
  if ('mime' in value) return [field(TAG.mime, name, Buffer.from(value.mime))];
  if ('keywords' in value)
    return value.keywords.map((word, index) =>
      field(TAG.keyword, index === 0 ? name : '', Buffer.from(word)),
    );
  return [
    field(TAG.beginCollection, name, Buffer.alloc(0)),
    ...Object.entries(value.collection).flatMap(([member, inside]) => [
      field(TAG.memberName, '', Buffer.from(member)),
      ...encoded('', inside),
    ]),
    field(TAG.endCollection, '', Buffer.alloc(0)),
  ];
}

function field(tag: number, name: string, value: Buffer): Buffer {
  const named = Buffer.from(name);
  return Buffer.concat([Buffer.from([tag]), uint16(named.length), named, uint16(value.length), value]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

/** Reads an answer; throws for what is none. Members of collections are passed over. */
export function decodeAnswer(bytes: Buffer): IppAnswer {
  const status = bytes.readUInt16BE(2);
  const found = new Map<string, (string | number | boolean)[]>();
  let at = 8;
  let [name, depth] = ['', 0];
  while (at < bytes.length) {
    const tag = bytes.readUInt8(at++);
    if (tag === GROUP.end) return { status, attributes: found };
    if (tag <= 0x0f) continue;
    const nameEnd = at + 2 + bytes.readUInt16BE(at);
    const ownName = part(bytes, at + 2, nameEnd).toString();
    const end = nameEnd + 2 + bytes.readUInt16BE(nameEnd);
    const value = part(bytes, nameEnd + 2, end);
    at = end;
    if (tag === TAG.beginCollection) depth++;
    else if (tag === TAG.endCollection) depth--;
    else if (depth === 0) {
      if (ownName !== '') name = ownName;
      found.set(name, [...(found.get(name) ?? []), valueOf(tag, value)]);
    }
  }
  throw new Error('the answer breaks off');
}

function part(bytes: Buffer, from: number, to: number): Buffer {
  if (to > bytes.length) throw new Error('the answer breaks off');
  return bytes.subarray(from, to);
}

function valueOf(tag: number, value: Buffer): string | number | boolean {
  if (tag === TAG.integer || tag === TAG.enumeration) return value.readInt32BE(0);
  if (tag === TAG.boolean) return value.readUInt8(0) === 1;
  return value.toString();
}
