import type { OrderPaper } from '#content/model/orders-file';
import { finnishDate, siteDay } from '../dates';
import { createDocument } from '../pdf/document';

/** The one plot whose papers the sample share holds. */
export const orderedPlot = '153-61-6101-2';

/** A paper of the builder's package as an office would lay it into the plot's folder. */
export async function orderPaper({ name, from, summary }: OrderPaper, today: Date): Promise<Uint8Array> {
  const date = finnishDate(siteDay(today));
  const document = await createDocument({ title: name.fi, running: `${name.fi} ${date}`, today });
  document.heading(name.fi);
  document.facts([
    ['Kiinteistötunnus', orderedPlot],
    ['Laatija', from.fi],
    ['Päivätty', date],
  ]);
  if (summary !== undefined) document.paragraph(summary.fi);
  document.paragraph('Esimerkkiaineisto. Ei käy viralliseksi otteeksi.', 'bold');
  return document.finish();
}
