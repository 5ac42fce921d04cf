import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { TextKey } from '#content/locales/index';
import type { LobbySchema } from '../storage/lobby/schema';

/** Who acts and from where, for the audit log; a `CallContext` is one. */
export interface Actor {
  readonly person?: { readonly id: string; readonly name: string } | undefined;
  /** Network address, or the screen's name. */
  readonly origin: string;
}

/** `slice.action`, each with its words in the locales' area `audit`: one without words does not compile. */
export type AuditAction = ActionOf<TextKey>;
type ActionOf<Key> = Key extends `audit.${infer Action}` ? Action : never;

/** What was done. Nothing of visitors but their number, no secrets. */
export interface AuditedAction {
  readonly site: string;
  readonly at: number;
  readonly actor: Actor;
  readonly action: AuditAction;
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Writes what was done into the audit log, in the transaction that does it. */
export async function noteAudit(
  transaction: Transaction<LobbySchema>,
  { site, at, actor, action, subject = '', detail = {} }: AuditedAction,
): Promise<void> {
  await transaction
    .insertInto('people_audit')
    .values({
      ...{ site, at, action, subject },
      id: randomUUID(),
      person_id: actor.person?.id ?? null,
      person_name: actor.person?.name ?? '',
      origin: actor.origin,
      detail: JSON.stringify(detail),
    })
    .execute();
}
