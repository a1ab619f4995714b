/** A Decision that issues a plan: its head, basis, articles, signature and recipients, before the plan itself. */
import { isBasis, type References } from './references.ts';
import type { Account } from './account.ts';
import { isCapitals, type Block, type Paragraph } from './blocks.ts';
import { beginsSignature, readEnding, RECIPIENTS, type Ending } from './ending.ts';
import { isTypeLine } from './identity.ts';
import { readLetterhead, type Letterhead, type Used } from './letterhead.ts';
import { otherPaperAt } from './other-papers.ts';
import { isRestated } from './own-file.ts';
import { clip } from './pieces.ts';
import { importText as ui } from '../i18n/import.ts';
import { nameKey } from '../text/normalise.ts';

const ARTICLE = /^Điều\s+(\d{1,2})\s*[.:]\s*(.*)$/su;

/** The paragraphs of the Decision, and the blocks of the plan that it issues; nothing where the file has none. */
export function splitDecision(blocks: readonly Block[]): { decision: Paragraph[]; plan: Block[] } | undefined {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const other = otherPaperAt(paragraphs);
  const first = other?.name === 'Quyết định' ? paragraphs[other.at] : undefined;
  if (!first) return undefined;
  let articles = false;
  let begins = -1;
  for (const [i, block] of blocks.entries()) {
    if (i <= blocks.indexOf(first) || block.kind !== 'paragraph') continue;
    if (ARTICLE.test(block.text)) articles = true;
    if (articles && isTypeLine(block.text)) {
      begins = i;
      break;
    }
  }
  if (begins < 0) return undefined;
  // The plan has a head of its own, at times with the nation's name.
  const isHead = (block: Block | undefined) =>
    block?.kind === 'paragraph' &&
    !beginsSignature(block.text) &&
    (isRestated(block.text) ||
      isCapitals(block.text) ||
      /^độc lập\s*[-–]/iu.test(block.text) ||
      /^[\s_*|–—-]{3,}$/u.test(block.text));
  while (isHead(blocks[begins - 1])) begins--;
  return {
    decision: blocks.slice(0, begins).filter((block) => block.kind === 'paragraph'),
    plan: blocks.slice(begins),
  };
}

export interface Decision {
  head: Letterhead;
  title: string;
  authority: string;
  basis: Paragraph[];
  proposal: string;
  articles: string[];
  ending: Ending;
  /** The paragraphs from the signature on. */
  last: readonly Paragraph[];
  used: Used[];
}

const NAME = /^QUYẾT\s*ĐỊNH\s*:?$/u;

export function readDecision(paragraphs: readonly Paragraph[]): Decision {
  const at = otherPaperAt(paragraphs)?.at ?? 0;
  const head = readLetterhead(paragraphs.slice(0, at));
  const used: Decision['used'] = [...head.used];
  const title: string[] = [];
  const authority: string[] = [];
  const basis: Paragraph[] = [];
  const articles: string[] = [];
  const proposal: string[] = [];
  const rest = paragraphs.slice(at);
  const endsAt = rest.findIndex(
    ({ text }, i) => articlesBegun(rest, i) && (RECIPIENTS.test(text) || beginsSignature(text)),
  );
  for (const paragraph of endsAt < 0 ? rest : rest.slice(0, endsAt)) {
    const { text } = paragraph;
    const article = ARTICLE.exec(text);
    const gave: string[] = [];
    if (article) articles.push(article[2] ?? '');
    else if (articles.length) articles[articles.length - 1] = `${articles.at(-1) ?? ''} ${text}`.trim();
    else if (/^(?:theo đề nghị|xét đề nghị|xét)\s/iu.test(text)) proposal.push(text);
    else if (isBasis(text)) basis.push(paragraph);
    else if (!NAME.test(text)) {
      if (isCapitals(text) || authority.length) authority.push(text);
      else if (!/^[\s_*|–—-]+$/u.test(text)) title.push(text);
    }
    if (articles.length || proposal.includes(text) || title.includes(text)) gave.push(text);
    // The keys have the text of an article; its number is written when it is printed.
    if (article) {
      const label = text.slice(0, text.length - (article[2] ?? '').length);
      const counted = Number(article[1]) === articles.length;
      used.push({ paragraph: { ...paragraph, text: label }, gave: [], form: counted ? [label] : [] });
    } else if (!basis.includes(paragraph)) used.push({ paragraph, gave, form: NAME.test(text) ? [text] : [] });
  }
  const last = endsAt < 0 ? [] : rest.slice(endsAt);
  const ending = readEnding(last);
  return {
    head,
    title: title.join(' '),
    authority: authority.join(' '),
    basis,
    proposal: proposal.join(' '),
    articles,
    ending,
    last,
    used,
  };
}

const articlesBegun = (paragraphs: readonly Paragraph[], at: number) =>
  paragraphs.slice(0, at).some(({ text }) => ARTICLE.test(text));

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH LÂM" as a sentence has it, where the plan does not say it. */
function issuerOf({ authority, head }: Decision): string {
  const name = authority || head.issuer || '';
  return name.charAt(0) + name.slice(1).toLowerCase();
}

const sameBody = (one: Letterhead, other: Letterhead) =>
  nameKey(one.issuer ?? '') === nameKey(other.issuer ?? '') &&
  (one.parentBody === undefined || nameKey(one.parentBody) === nameKey(other.parentBody ?? ''));

/**
 * What the plan's front matter says of its Decision.
 *
 * @param plan the head of the plan itself, and who issued the Decision where the plan says it
 */
export function decisionKeys(
  decision: Decision,
  references: References,
  account: Account,
  plan: { head: Letterhead | undefined; issuer: string | undefined },
) {
  const { head, ending, last } = decision;
  const basis: string[] = [];
  for (const { text, place } of decision.basis) {
    if (!references.basis(text, place, basis)) account.keep(place, text);
  }
  const issuer = plan.issuer ?? issuerOf(decision);
  // The key for the issuer has it from one head only.
  const own = plan.head?.issuer === undefined || sameBody(plan.head, head);
  const inHead = new Set(head.used);
  for (const line of decision.used) {
    const { paragraph, gave, form = [] } = line;
    const isAuthority = isCapitals(paragraph.text) && nameKey(issuer).includes(nameKey(paragraph.text));
    account.consume(
      paragraph.place,
      paragraph.text,
      inHead.has(line) && !own ? [] : gave,
      isAuthority ? [...form, paragraph.text] : form,
    );
  }
  const read = new Set(ending.used.map(({ paragraph }) => paragraph));
  for (const { paragraph, gave, form } of ending.used)
    account.consume(paragraph.place, paragraph.text, [...gave, ...Object.values(ending.signer ?? {})], form);
  for (const paragraph of last) if (!read.has(paragraph)) account.keep(paragraph.place, paragraph.text);
  for (const [i, text] of decision.articles.entries())
    references.mentions(text, ui.article(i + 1), 'body', ui.article(i + 1));
  account.understand(ui.head, ui.decisionFound(decision.articles.length));
  return {
    type: 'QĐ',
    number: head.number,
    symbol: head.symbol ?? '',
    issuedOn: head.issuedOn,
    issuer,
    place: head.place,
    title: clip(decision.title),
    basis,
    proposal: clip(decision.proposal),
    articles: decision.articles.map(clip).filter(Boolean),
    signer: ending.signer,
    recipients: ending.recipients.map(clip),
  };
}
