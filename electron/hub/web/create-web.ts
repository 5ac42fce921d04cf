import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Clock } from '#content/model/clock';
import type { Log } from '../log';
import { cacheFor, IMMUTABLE } from './cache-for';
import { audiencesOf, isOwnHost, isOwnOrigin, type Door } from './door';
import { fileAnswer } from './file-answer';
import { pageFile } from './page-files';
import { pictureRoutes, type Pictures } from './picture-routes';
import type { PublishedBytes } from './published-bytes';
import { createRpc, type Slices } from './rpc';
import { securityHeaders } from './security-headers';

export interface WebParts {
  readonly slices: Slices;
  readonly bytes: PublishedBytes;
  readonly pictures: Pictures;
  /** The built pages. */
  readonly pagesDirectory: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** The hub's answers over HTTP, the same through both doors. */
export type Web = (request: Request, door: Door) => Promise<Response>;

type Env = { Bindings: { door: Door } };

const MOST_CALL_BYTES = 65_536;

/** Creates the one app behind both doors. */
export function createWeb(parts: WebParts): Web {
  const app = new Hono<Env>();
  const answerCall = createRpc(parts.slices, parts.log);

  app.use(async (context, next) => {
    const { door } = context.env;
    if (!isOwnHost(context.req.raw, door)) return refusal(421, 'This address does not belong to the kiosk.');
    const isCall = context.req.path.startsWith('/rpc/') || !['GET', 'HEAD'].includes(context.req.method);
    if (isCall && !isOwnOrigin(context.req.raw, door))
      return refusal(403, 'Calls are answered to the kiosk’s own pages only.');
    await next();
  });
  app.use('/rpc/*', bodyLimit({ maxSize: MOST_CALL_BYTES, onError: () => refusal(413, 'Too large.') }));
  app.all('/rpc/*', async context => {
    const answer = await answerCall(context.req.raw, { audiences: audiencesOf(context.env.door) });
    return answer === undefined
      ? notFound()
      : withHeaders(answer, { ...securityHeaders('bytes'), 'cache-control': 'no-store' });
  });
  app.get('/healthz', () => {
    const health = parts.slices.status.health();
    return Response.json(health, { headers: { ...securityHeaders('bytes'), 'cache-control': 'no-store' } });
  });
  app.get('/content/:sha256', context => contentAnswer(context, parts));
  app.route('/pages', pictureRoutes(parts));
  app.get('/', context => context.redirect('/kiosk/'));
  app.get('*', context => pageAnswer(context, parts));
  app.notFound(() => notFound());
  app.onError((error, context) => {
    parts.log.error('web.failed', { path: context.req.routePath, error });
    return refusal(500, 'Something went wrong here.');
  });
  return async (request, door) => app.fetch(request, { door });
}

async function contentAnswer(context: Context<Env>, { bytes, clock }: WebParts): Promise<Response> {
  const sha256 = context.req.param('sha256') ?? '';
  const found = bytes.find(sha256, clock.now());
  if (found === undefined) return notFound();
  const { path, mediaType, forMs } = found;
  const facts = {
    path,
    mediaType,
    tag: sha256,
    cacheControl: cacheFor(forMs),
    headers: securityHeaders('bytes'),
  };
  return (await fileAnswer(context.req.raw, facts)) ?? notFound();
}

async function pageAnswer(context: Context<Env>, { pagesDirectory }: WebParts): Promise<Response> {
  const { path } = context.req;
  if (/^\/(kiosk|board|staff)$/.test(path)) return context.redirect(`${path}/`);
  const file = await pageFile(pagesDirectory, new URL(context.req.url).pathname);
  if (file === undefined) return notFound();
  const cacheControl = file.isImmutable ? IMMUTABLE : 'no-cache';
  const answer = await fileAnswer(context.req.raw, {
    ...file,
    cacheControl,
    headers: securityHeaders('page'),
  });
  return answer ?? notFound();
}

function notFound(): Response {
  return refusal(404, 'Not here.');
}

function refusal(status: number, sentence: string): Response {
  const headers = {
    ...securityHeaders('bytes'),
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  };
  return new Response(sentence, { status, headers });
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  const all = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return new Response(response.body, { status: response.status, headers: all });
}
