/** What the account says of a paper's head, and the lines of it that the keys do not say word for word. */
import { importText as ui } from '../i18n/import.ts';
import type { Account } from './account.ts';
import { isAttachedLine, type AttachedTo } from './attached.ts';
import type { Identity } from './identity.ts';
import type { Letterhead } from './letterhead.ts';

interface Head {
  identity: Identity | undefined;
  /** Of the Decision that issues the plan. */
  decision: Letterhead | undefined;
  onlyAppendix: boolean;
  title: string;
}

/** Whether a line says no other number, symbol or day than the Decision's head does; it may leave them blank. */
const agree = (line: AttachedTo | undefined, head: Letterhead) =>
  (line?.number === undefined || line.number === head.number) &&
  line?.symbol === head.symbol &&
  (line?.issuedOn === undefined || (head.issuedOn ?? '').startsWith(line.issuedOn));

export function accountOfHead({ identity, decision, onlyAppendix, title }: Head, account: Account): void {
  if (!identity) {
    if (onlyAppendix) account.understand(ui.head, ui.onlyAppendix);
    else account.question(ui.head, ui.noTypeLine);
    return;
  }
  const { attachedTo } = identity;
  for (const { paragraph, gave, form } of identity.used) {
    // A Decision in the same file says for itself what it is; the line below the title may say something else.
    const other = decision !== undefined && isAttachedLine(paragraph.text) && !agree(attachedTo, decision);
    account.consume(paragraph.place, paragraph.text, gave, other ? [] : form);
  }
  const at = identity.used[0]?.paragraph.place ?? ui.head;
  const head = decision ?? identity;
  const own = !attachedTo || decision !== undefined;
  if (head.issuer) account.understand(at, ui.issuerFound([head.parentBody, head.issuer].filter(Boolean).join(' / ')));
  else account.question(ui.head, ui.noIssuer);
  if (head.symbol) account.understand(at, ui.numberFound(head.number, head.symbol));
  else if (own) account.question(ui.head, ui.noNumber);
  if (head.issuedOn) account.understand(at, ui.dateFound(head.place, head.issuedOn));
  else if (own) account.question(ui.head, ui.noDate);
  if (head.symbol && head.number === undefined) account.question(ui.head, ui.blankNumber);
  if (head.issuedOn && head.issuedOn.length < 10) account.question(ui.head, ui.blankDay);
  if (identity.draftMark) account.understand(ui.head, ui.draftFound(identity.draftMark));
  if (attachedTo) account.understand(ui.head, ui.attachedFound(attachedTo.symbol));
  if (title) account.understand(ui.head, ui.titleFound(title));
  else account.question(ui.head, ui.noTitle);
}
