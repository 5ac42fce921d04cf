export const tourism = {} as const;
