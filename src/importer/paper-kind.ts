/** What paper it is, where it or its appendix says so; and the years that it is for. */
import { importText as ui } from '../i18n/import.ts';
import type { Account } from './account.ts';
import type { AppendixHead } from './appendix-head.ts';
import type { Decision } from './decision.ts';
import type { Identity } from './identity.ts';
import { kindOf, yearsOf, type Years } from './kind.ts';

export interface Heads {
  identity: Identity | undefined;
  decision: Decision | undefined;
  appendix: AppendixHead;
  /** Whether the file is an appendix and nothing else. */
  alone: boolean;
  title: string;
  issuedOn: string | undefined;
}

/** The kind is left out where nothing names one; a year that only the day of issue says is a question. */
export function readKind(
  { identity, decision, appendix, alone, title, issuedOn }: Heads,
  account: Account,
): { kind?: string; slug: string; years: Years } {
  const known = identity !== undefined || alone;
  const attached = decision !== undefined || identity?.attachedTo !== undefined;
  const several = yearsOf(title, '', undefined).period !== undefined;
  const { kind, slug } = kindOf(identity?.type ?? 'plan', title, attached, several);
  const inTitle = yearsOf(title, kind, undefined);
  const elsewhere =
    issuedOn === undefined
      ? yearsOf(appendix.title ?? '', kind, appendix.attachedTo?.issuedOn)
      : yearsOf('', kind, issuedOn);
  const years = inTitle.year === undefined ? elsewhere : inTitle;
  if (years.year === undefined) account.question(ui.wholePaper, ui.yearUnknown);
  else if (inTitle.year === undefined) account.question(ui.head, ui.yearGuessed(years.year));
  if (!known) account.question(ui.wholePaper, ui.kindUnknown);
  return { ...(known ? { kind } : {}), slug, years };
}
