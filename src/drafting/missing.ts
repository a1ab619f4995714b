/** Rules that say that something is not there yet, and not that what is there is wrong. */
const MISSING = new Set(['schema.missing', 'meta.signer-missing', 'meta.number-missing']);

export const isMissing = ({ rule }: { rule: string }): boolean => MISSING.has(rule);
