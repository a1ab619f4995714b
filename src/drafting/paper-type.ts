import { isCompanion } from '../model/companion-kinds.ts';

/** What a draft becomes: a plan or a report, which may be published, or a paper that goes with a plan. */
export type PaperType = 'plan' | 'report' | 'companion';

export const paperType = (kind: string): PaperType =>
  kind.endsWith('-report') ? 'report' : isCompanion(kind) ? 'companion' : 'plan';
