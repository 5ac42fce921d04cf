/** Has what this hub decides told once here: by the decision itself or by its announcement, whichever is first. */
export interface OwnNews {
  begin(deed: string): void;
  /** The decision is known here to be kept; true when that is still to be told. */
  decided(deed: string): boolean;
  /** The server announces it; true when that is still to be told, as it is of every deed of another hub. */
  announced(deed: string): boolean;
  /** Whether it was kept is not known here: its announcement, if there is one, is to be told. */
  failed(deed: string): void;
  /** Announcements may have been lost: none of the earlier ones is waited for. */
  lost(): void;
}

export function createOwnNews(): OwnNews {
  const deeds = new Map<string, 'open' | 'told'>();
  return {
    begin: deed => void deeds.set(deed, 'open'),
    decided(deed) {
      const isNew = deeds.has(deed);
      if (isNew) deeds.set(deed, 'told');
      return isNew;
    },
    announced(deed) {
      const isNew = deeds.get(deed) !== 'told';
      deeds.delete(deed);
      return isNew;
    },
    failed: deed => void deeds.delete(deed),
    lost() {
      for (const [deed, state] of deeds) if (state === 'told') deeds.delete(deed);
    },
  };
}
