/** The levels of government, from the top. */
export const LEVELS = ['trung-uong', 'tinh', 'so-nganh', 'huyen', 'xa', 'don-vi-su-nghiep'] as const;
export type Level = (typeof LEVELS)[number];
