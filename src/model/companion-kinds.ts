/** Papers that go with a plan on its way and are never published themselves. Without zod, for the browser. */
export const COMPANION_KINDS = ['submission', 'letter', 'minutes'] as const;
export type CompanionKind = (typeof COMPANION_KINDS)[number];

export const isCompanion = (kind: string): kind is CompanionKind =>
  (COMPANION_KINDS as readonly string[]).includes(kind);
