export const notation = {} as const;
