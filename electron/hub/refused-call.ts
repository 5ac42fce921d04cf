/** Something that people ordinarily try was not done; `refusal.code` is an error of the contract. */
export abstract class RefusedCall<
  Refusal extends { readonly code: string; readonly data?: unknown },
> extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
