import { Hono } from 'hono';
import type { Clock } from '#content/model/clock';
import type { Pages } from '../pages/create-pages';
import { cacheFor } from './cache-for';
import { fileAnswer } from './file-answer';
import type { PublishedBytes } from './published-bytes';
import { securityHeaders } from './security-headers';

/** Pictures and words of documents, as the pages slice makes them. */
export type Pictures = Pick<Pages, 'info' | 'file' | 'thumbnail' | 'textFile' | 'prepare'>;

interface PictureParts {
  readonly bytes: PublishedBytes;
  readonly pictures: Pictures;
  readonly clock: Clock;
}

const NOT_KEPT = 'no-store';

/** `/pages/<sha256>/…`: what a reader of documents asks for; only documents that are public now. */
export function pictureRoutes({ bytes, pictures, clock }: PictureParts): Hono {
  const routes = new Hono();
  const answer = async (request: Request, sha256: string, part: Part): Promise<Response> => {
    const document = bytes.find(sha256, clock.now());
    if (document === undefined || part.path === undefined) return missing();
    const facts = {
      ...part,
      path: part.path,
      headers: securityHeaders('bytes'),
      cacheControl: cacheFor(document.forMs),
    };
    return (await fileAnswer(request, facts)) ?? missing();
  };

  routes.get('/:sha256/info.json', async context => {
    const sha256 = context.req.param('sha256');
    const document = bytes.find(sha256, clock.now());
    if (document === undefined) return missing();
    pictures.prepare({ sha256, mediaType: document.mediaType, urgency: 'now' });
    const info = await pictures.info(sha256);
    if (info === undefined) return missing();
    return Response.json(info, { headers: { ...securityHeaders('bytes'), 'cache-control': NOT_KEPT } });
  });
  routes.get('/:sha256/text.json', context => {
    const sha256 = context.req.param('sha256');
    const part = { path: pictures.textFile(sha256), mediaType: 'application/json', tag: `${sha256}-text` };
    return answer(context.req.raw, sha256, part);
  });
  routes.get('/:sha256/:page{[0-9]+}/thumbnail.webp', context => {
    const { sha256, page } = context.req.param();
    const part = {
      path: pictures.thumbnail(sha256, Number(page)),
      mediaType: WEBP,
      tag: `${sha256}-${page}`,
    };
    return answer(context.req.raw, sha256, part);
  });
  routes.get('/:sha256/:page{[0-9]+}/:level{[0-9]+}/:tile{[0-9]+_[0-9]+\\.webp}', context => {
    const { sha256, page, level, tile } = context.req.param();
    const [column = 0, row = 0] = tile.replace('.webp', '').split('_').map(Number);
    const path = pictures.file(sha256, Number(page), Number(level), column, row);
    return answer(context.req.raw, sha256, {
      path,
      mediaType: WEBP,
      tag: `${sha256}-${page}-${level}-${column}-${row}`,
    });
  });
  return routes;
}

interface Part {
  readonly path: string | undefined;
  readonly mediaType: string;
  readonly tag: string;
}

const WEBP = 'image/webp';

function missing(): Response {
  return new Response('Not here.', {
    status: 404,
    headers: { ...securityHeaders('bytes'), 'cache-control': NOT_KEPT },
  });
}
