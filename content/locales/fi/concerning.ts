export const concerning = {} as const;
