import { language as anyLanguage } from '#content/model/text';
import type { Orders } from '../orders/service';
import { securityHeaders } from './security-headers';

/** An order's papers as one PDF, its cover in the language asked for; undefined when there is no such order. */
export async function packageAnswer(
  orders: Pick<Orders, 'packageOf'>,
  id: string,
  language: string | undefined,
): Promise<Response | undefined> {
  const made = await orders.packageOf(id, anyLanguage.catch('fi').parse(language));
  if (made === undefined) return undefined;
  return new Response(new Uint8Array(made.pdf), {
    headers: {
      ...securityHeaders('bytes'),
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${made.label}.pdf"`,
      'cache-control': 'no-store',
    },
  });
}
