import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Clock } from '#content/model/clock';
import type { Log } from '../log';
import { speechRoutes } from '../speech/routes';
import type { Voice } from '../speech/voice';
import { LobbyAway } from '../storage/lobby/lobby';
import { cacheFor, IMMUTABLE } from './cache-for';
import { createCallBudget } from './call-budget';
import { type Caller, findCaller } from './caller';
import { isOwnHost, isOwnOrigin, type Door } from './door';
import { exportAnswer } from './export-answer';
import { packageAnswer } from './package-answer';
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
  /** Speaks the calls of the board. */
  readonly voice: Voice;
  /** The built pages. */
  readonly pagesDirectory: string;
  /** This machine's own screen. */
  readonly display: string;
  /** The names and addresses under which the network's door may be called, in small letters. */
  readonly lanNames: () => ReadonlySet<string>;
  readonly clock: Clock;
  readonly log: Log;
}

/** The hub's answers over HTTP, the same through both doors. */
export type Web = (request: Request, door: Door) => Promise<Response>;

type Env = { Bindings: { door: Door } };

const MOST_CALL_BYTES = 65_536;
/** Signing in and all about accounts: names and passwords. */
const MOST_PEOPLE_BYTES = 4_096;

/** Creates the one app behind both doors. */
export function createWeb(parts: WebParts): Web {
  const app = new Hono<Env>();
  const answerCall = createRpc(parts.slices, parts.log);
  const budget = createCallBudget(parts.clock);
  const callerOf = (request: Request, door: Door) =>
    findCaller(request, door, { ...parts, sessionOf: parts.slices.people.session });
  const isOverBudget = ({ door, person, origin }: Caller) =>
    door === 'lan' && person === undefined && !budget.spend(origin);

  app.use(async (context, next) => {
    const { door } = context.env;
    if (!isOwnHost(context.req.raw, door, parts.lanNames()))
      return refusal(421, 'This address does not belong to the kiosk.');
    const isCall = context.req.path.startsWith('/rpc/') || !['GET', 'HEAD'].includes(context.req.method);
    if (isCall && !isOwnOrigin(context.req.raw, door))
      return refusal(403, 'Calls are answered to the kiosk’s own pages only.');
    await next();
  });
  app.use('/rpc/people/*', limitBody(MOST_PEOPLE_BYTES));
  app.use('/rpc/*', limitBody(MOST_CALL_BYTES));
  app.all('/rpc/*', async context => {
    const caller = await callerOf(context.req.raw, context.env.door);
    if (isOverBudget(caller)) return refusal(429, 'Too many calls.');
    const answer = await answerCall(context.req.raw, caller);
    return answer === undefined ? notFound() : answerOfCall(answer, caller);
  });
  app.get('/healthz', async context => {
    const { door, person } = await callerOf(context.req.raw, context.env.door);
    const health = parts.slices.status.health();
    const told = door === 'lan' && person === undefined ? { status: health.status } : health;
    return Response.json(told, { headers: { ...securityHeaders('bytes'), 'cache-control': 'no-store' } });
  });
  app.get('/displays/:display/picture', async context => {
    const { person } = await callerOf(context.req.raw, context.env.door);
    const jpeg = person && (await parts.slices.displays.picture(context.req.param('display')));
    return jpeg === undefined ? notFound() : pictureAnswer(jpeg);
  });
  app.get('/statistics/:file', async context => {
    const { person, session } = await callerOf(context.req.raw, context.env.door);
    if (session.isUnknown) return refusal(503, 'The common state is out of reach.');
    if (person === undefined) return refusal(401, 'Sign in on the staff page first.');
    const { file } = context.req.param();
    return (await exportAnswer(parts.slices.statistics, file, context.req.query('language'))) ?? notFound();
  });
  app.get('/orders/:order/package.pdf', async context => {
    const caller = await callerOf(context.req.raw, context.env.door);
    if (caller.session.isUnknown) return refusal(503, 'The common state is out of reach.');
    if (!caller.audiences.has('desk') && !caller.audiences.has('planner'))
      return refusal(401, 'Sign in on the staff page first.');
    const { order } = context.req.param();
    return (await packageAnswer(parts.slices.orders, order, context.req.query('language'))) ?? notFound();
  });
  app.get('/prints/:token', context => {
    const paper =
      context.env.door.kind === 'lan' ? undefined : parts.slices.prints.bytesOf(context.req.param('token'));
    return paper === undefined ? notFound() : paperAnswer(paper);
  });
  app.get('/content/:sha256', context => contentAnswer(context, parts));
  app.route('/pages', pictureRoutes(parts));
  const calls = async () => (await parts.slices.queue.board()).calls;
  app.route('/speech', speechRoutes({ voice: parts.voice, calls }));
  app.get('/', context => context.redirect('/kiosk/'));
  app.get('*', context => pageAnswer(context, parts));
  app.notFound(() => notFound());
  app.onError((error, context) => {
    if (error instanceof LobbyAway) return refusal(503, 'The common state is out of reach.');
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
  if (/^\/(kiosk|board|staff|screen)$/.test(path)) return context.redirect(`${path}/`);
  const file = await pageFile(pagesDirectory, new URL(context.req.url).pathname);
  if (file === undefined) return notFound();
  const cacheControl = file.isImmutable ? IMMUTABLE : 'no-cache';
  const answer = await fileAnswer(context.req.raw, {
    ...file,
    cacheControl,
    headers: securityHeaders(path.startsWith('/staff/') ? 'staff-page' : 'page'),
  });
  return answer ?? notFound();
}

/** What a screen looks like is for the staff's eyes and kept nowhere. */
function pictureAnswer(jpeg: Uint8Array): Response {
  const headers = { ...securityHeaders('bytes'), 'content-type': 'image/jpeg', 'cache-control': 'no-store' };
  return new Response(new Uint8Array(jpeg), { headers });
}

/** A paper of a visit; only the kiosk's own page knows its address, and no cache keeps it. */
function paperAnswer(pdf: Uint8Array): Response {
  const headers = {
    ...securityHeaders('bytes'),
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
  };
  return new Response(new Uint8Array(pdf), { headers });
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

function limitBody(maxSize: number) {
  return bodyLimit({ maxSize, onError: () => refusal(413, 'Too large.') });
}

function answerOfCall(answer: Response, { cookies }: Caller): Response {
  const headers = new Headers(answer.headers);
  const added = { ...securityHeaders('bytes'), 'cache-control': 'no-store' };
  for (const [name, value] of Object.entries(added)) headers.set(name, value);
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(answer.body, { status: answer.status, headers });
}
