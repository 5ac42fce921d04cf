import { z } from 'zod';
import { writtenText } from './text';
import { writtenYesNo } from './yes-no';

const id = z.string().trim().min(1).max(60);

const paper = z.strictObject({
  id,
  name: writtenText,
  summary: writtenText.optional(),
  priceEur: z.number().min(0).max(10_000),
  /** Which office makes it. */
  from: writtenText,
  /** Its file in the plot's own folder, `tilaukset/153-12-1099-3/<file>`: then the system gathers it. */
  file: z
    .string()
    .trim()
    .regex(/^[^/\\]+\.pdf$/i)
    .optional(),
  /** Ticked from the start: part of the usual package. */
  usual: writtenYesNo.default(false),
});
export type OrderPaper = z.infer<typeof paper>;

/** `tilaukset/tilaukset.yaml`: the builder's package (Rakentajapaketti) and map prints. */
export const ordersFile = z.strictObject({
  papers: z.array(paper).min(1),
  /** Forms of `lomakkeet.yaml` that go with the package. */
  forms: z.array(id).default([]),
  /** When it is usually ready. */
  readyIn: writtenText.optional(),
  howToPay: writtenText.optional(),
  /** The queue's matter (`jono.yaml`) where a ready order is fetched. */
  queueMatter: id.optional(),
  /** So long after the end of an order its row is kept. */
  keepDays: z.number().int().min(1).max(3650).default(365),
});
export type OrdersFile = z.infer<typeof ordersFile>;
