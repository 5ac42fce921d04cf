import { hub } from '../web/builder';
import { signedIn, type CallContext } from '../web/call-context';
import { telling } from '../web/telling';
import type { LanDoorFacts } from '../web/lan-door';
import type { Person } from './contract';
import type { SignedIn } from './sign-in';
import type { People } from './service';

/** The slice's calls over its service. */
export function peopleRoutes(people: People, lanDoor: () => LanDoorFacts | undefined) {
  const calls = hub.people;
  return {
    me: calls.me.handler(({ context }) => people.whoAmI(context.session.token)),
    signIn: calls.signIn.handler(({ input, context, errors }) =>
      telling(errors, async () => opened(await people.signIn(input, context), context)),
    ),
    createFirst: calls.createFirst.handler(({ input, context, errors }) =>
      telling(errors, async () => opened(await people.createFirst(input, context), context)),
    ),
    setUpCode: calls.setUpCode.handler(async () => {
      const code = await people.setUpCode();
      return code === undefined ? {} : { code };
    }),
    lanDoor: calls.lanDoor.handler(() => ({ door: lanDoor() })),
    signOut: calls.signOut.handler(async ({ context }) => {
      const { token, close } = context.session;
      if (token !== undefined) await people.signOut(token, context);
      close();
    }),
    stillHere: calls.stillHere.handler(async ({ context: { session } }) => {
      if (session.token !== undefined) await people.stillHere(session.token);
    }),
    changePassword: calls.changePassword.handler(({ input, context, errors }) =>
      telling(errors, async () => {
        const { session } = context;
        const next = await people.changePassword(input, signedIn(context));
        session.open(next.token, next.endsAt);
      }),
    ),
    renewPin: calls.renewPin.handler(({ input, context, errors }) =>
      telling(errors, async () => ({ pin: await people.renewPin(input.password, signedIn(context)) })),
    ),
    colleagues: calls.colleagues.handler(async () => ({ people: await people.colleagues() })),
    list: calls.list.handler(async () => ({ accounts: await people.list() })),
    create: calls.create.handler(({ input, context, errors }) =>
      telling(errors, () => people.create(input, context)),
    ),
    change: calls.change.handler(({ input, context, errors }) =>
      telling(errors, () => people.change(input, context)),
    ),
    setPassword: calls.setPassword.handler(({ input, context, errors }) =>
      telling(errors, () => people.setPassword(input, context)),
    ),
    removePin: calls.removePin.handler(({ input, context, errors }) =>
      telling(errors, () => people.removePin(input.id, context)),
    ),
    audit: calls.audit.handler(({ input }) => people.audit(input.day)),
  };
}

function opened({ person, session }: SignedIn, context: CallContext): Person {
  context.session.open(session.token, session.endsAt);
  return person;
}
