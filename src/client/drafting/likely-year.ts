/** The year that papers are most likely being drafted for today. */
export const likelyYear = (): number => new Date().getFullYear() + (new Date().getMonth() >= 9 ? 1 : 0);
