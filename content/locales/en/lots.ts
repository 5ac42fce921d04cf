export const lots = {} as const;
