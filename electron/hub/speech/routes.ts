import { Hono } from 'hono';
import { announcementOf } from '#content/locales/announcement';
import { language } from '#content/model/text';
import type { BoardCall } from '../queue/contract';
import { securityHeaders } from '../web/security-headers';
import type { Voice } from './voice';

export interface SpeechParts {
  readonly voice: Voice;
  /** The calls that hold now. */
  readonly calls: () => Promise<readonly BoardCall[]>;
}

/**
 * `/<sequence>/<language>.wav`: a present call, spoken. 404 where the call no longer holds or the machine has no such
 * voice; nothing but calls is ever spoken, whatever is asked for.
 */
export function speechRoutes({ voice, calls }: SpeechParts): Hono {
  const routes = new Hono();
  const headers = { ...securityHeaders('bytes'), 'cache-control': 'no-store' };
  routes.get('/:sequence{[0-9]+}/:file{(?:fi|en)\\.wav}', async context => {
    const asked = Number(context.req.param('sequence'));
    const spoken = language.parse(context.req.param('file').slice(0, 2));
    const call = (await calls()).find(({ sequence }) => sequence === asked);
    const sound = call && (await voice.say(announcementOf(call, spoken), spoken));
    if (sound === undefined) return new Response('Not spoken here.', { status: 404, headers });
    return new Response(new Uint8Array(sound), { headers: { ...headers, 'content-type': 'audio/wav' } });
  });
  return routes;
}
