/** What stands around the sections of a paper: the basis before them, signature and recipients after them. */
import { importText as ui } from '../i18n/import.ts';
import type { Account, Finding } from './account.ts';
import type { Paragraph } from './blocks.ts';
import type { BodyWriter } from './body.ts';
import { readEnding, type Ending } from './ending.ts';
import { escapeInline, escapeParagraph } from './markdown.ts';
import { isBasis, type References } from './references.ts';

/**
 * What stands between the title and the first section, written into `parts`.
 *
 * @param wanted whether a paper like this has a basis
 * @returns the ids of the basis
 */
export function readOpening(
  paragraphs: readonly Paragraph[],
  parts: string[],
  references: References,
  account: Account,
  wanted: boolean,
): string[] {
  const basis: string[] = [];
  for (const { text, place } of paragraphs) {
    // The basis is printed from its key: it stands in the body only where the key does not say it, or where the
    // sentence goes on to what the paper does.
    const goesOn = /:$|như sau/iu.test(text);
    const held = isBasis(text) && references.basis(text, place, basis, goesOn);
    if (held && !goesOn) continue;
    if (!isBasis(text)) references.mentions(text, place, 'body', ui.opening);
    parts.push(escapeParagraph(text));
  }
  if (basis.length) account.understand(ui.basis, ui.basisFound(basis));
  else if (wanted) account.question(ui.basis, ui.noBasis);
  return basis;
}

interface Written {
  parts: string[];
  writer: BodyWriter;
  account: Account;
}

/** Recipients and signature; what is neither goes into `parts` with a mark. */
export function writeEnding(
  paragraphs: readonly Paragraph[],
  decision: Ending | undefined,
  alone: boolean,
  { parts, writer, account }: Written,
): Ending {
  const ending = readEnding(paragraphs);
  const used = new Set(ending.used.map(({ paragraph }) => paragraph));
  for (const { paragraph, gave, form } of ending.used)
    account.consume(paragraph.place, paragraph.text, [...gave, ...Object.values(ending.signer ?? {})], form);
  for (const paragraph of paragraphs)
    if (!used.has(paragraph)) parts.push(writer.marked(paragraph.place, paragraph.text));
  const { recipients, signer } = decision ?? ending;
  if (recipients.length) account.understand(paragraphs[0]?.place ?? '', ui.recipientsFound(recipients.length));
  else if (!alone) account.question(ui.ending, ui.noRecipients);
  const said = [signer?.authority, signer?.position, signer?.name].filter(Boolean).join(', ');
  if (said) account.understand(ui.ending, ui.signerFound(said));
  else if (!alone) account.question(ui.ending, ui.noSigner);
  return ending;
}

/** Lines that the keys do not say word for word, kept at the end. */
export function wordForWord(verbatim: readonly Finding[]): string[] {
  if (!verbatim.length) return [];
  const lines = verbatim.map(({ place, text }) => `- ${escapeInline(place)}: ${escapeInline(text)}`);
  return [`## ${ui.verbatim}`, ui.verbatimLead, lines.join('\n')];
}
