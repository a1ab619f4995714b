import { unplaced } from '../catalogue/placed.ts';
import type { Paper } from '../catalogue/types.ts';
import { fileWords } from '../i18n/documents.ts';
import { formatDateInWords } from '../i18n/format.ts';
import { paperCode, printedNumber } from '../model/paper-code.ts';
import type { PaperContent } from './paper/content.ts';
import { decisionPaper } from './decision-blocks.ts';
import { bodyBlocks } from './paper/body.ts';
import { signatureLines } from './paper/signing.ts';
import { dataTable } from './paper/tables.ts';
import { appendixLabel, kindName } from './paper-names.ts';
import { filledTaskTable } from './tasks/task-columns.ts';
import { printedTaskRows } from './tasks/task-row.ts';
import { plain, textOf, type Block, type Document, type DocumentMeta, type Section, type Table } from './tree.ts';
import { basisTexts, closed, lowerFirst, recipientTexts } from './wording.ts';

export type { PaperContent } from './paper/content.ts';

/** A table with more columns than this goes on a landscape page of its own. */
const PORTRAIT_COLUMNS = 6;

/**
 * A published plan or report as a document, laid out by Nghị định 30/2020/NĐ-CP, PL I: Mẫu 1.4, or Mẫu 1.3 for
 * a plan attached to a Decision (no number, no signature). Blanks of the paper stay blank; the first page says
 * that it is an edited restatement.
 */
export function paperDocument(content: PaperContent): Document {
  const { paper } = content;
  const attached = paper.type === 'plan' && paper.attachedTo !== null;
  const appendices = appendixSections(content);
  const { body, appendices: written } = bodyBlocks(content);
  const note: Block = { kind: 'note', content: [plain(editorialNote(content))] };
  const decision = decisionOf(content);
  return {
    meta: meta(content),
    sections: [
      ...(decision ? [{ ...decision, blocks: [note, ...decision.blocks] }] : []),
      {
        orientation: 'portrait',
        restartPages: true,
        blocks: [
          note,
          letterhead(content, attached),
          {
            kind: 'title',
            name: [plain(kindName(paper).toUpperCase())],
            subject: [plain(paper.title)],
            ...(attached ? { attachedTo: [plain(attachedTo(content))] } : {}),
          },
          ...addressees(paper),
          ...bases(content),
          ...closed([...opened(body, content), ...closing(paper, body.at(-1))]),
          ...signature(paper, attached),
        ],
      },
      ...written.map((blocks): Section => ({ orientation: 'portrait', restartPages: true, blocks })),
      ...appendices,
    ],
    runningHead: fileWords.runningHead,
  };
}

/** The Decision that issues the plan, where the paper has its articles. */
function decisionOf({ paper, issuer, decisionBases }: PaperContent): Section | undefined {
  const decision = paper.type === 'plan' ? paper.attachedTo : null;
  if (!decision?.articles.length) return undefined;
  const code = paperCode(decision.number, decision.symbol, paper.party, '     ');
  return decisionPaper({
    letterhead: {
      ...issuerHead(issuer),
      number: [plain(`Số: ${code}`)],
      placeAndDate: [placeAndDate(decision)],
    },
    heading: [plain(decision.title ?? paper.title)],
    competence: [plain(decision.issuer.replace(/UBND/gu, 'Ủy ban nhân dân').toUpperCase())],
    bases: basisTexts(decisionBases).map((line) => [plain(line)]),
    articles: decision.articles.map((line) => [plain(line)]),
    signature: signature({ signer: decision.signer ?? null, recipients: decision.recipients }, false),
  });
}

/**
 * The body with the sentence by which the issuer begins, before the first section, unless its own words have one. A plan
 * that is attached begins with its sections (Mẫu 1.3).
 */
function opened(body: Block[], { paper, issuer }: PaperContent): Block[] {
  const heading = body.findIndex(({ kind }) => kind === 'heading');
  const preface = body.slice(0, Math.max(0, heading));
  const said = preface.some((block) => block.kind === 'paragraph' && /:$/u.test(textOf(block.content).trim()));
  if (heading < 0 || said || (paper.type === 'plan' && paper.attachedTo)) return body;
  const title = lowerFirst(paper.title);
  const sentence =
    paper.type === 'report'
      ? fileWords.opening.report(issuer.name, title)
      : fileWords.opening.plan(issuer.name, kindName(paper), title);
  return [...preface, { kind: 'paragraph', content: [plain(sentence)] }, ...body.slice(heading)];
}

/** The body has to mention its appendix (PL I, III.1), and ends in words, not in a table. */
function closing(paper: Paper, last: Block | undefined): Block[] {
  const name = kindName(paper);
  if (paper.type === 'plan' && unplaced(paper, paper.tasks).length > 0) {
    return [{ kind: 'paragraph', content: [plain(fileWords.appendixMention(name))] }];
  }
  return last?.kind === 'table'
    ? [{ kind: 'paragraph', content: [plain(fileWords.closing(name, lowerFirst(paper.title)))] }]
    : [];
}

/** What a reader of the file has to know first, on its first page. */
export function editorialNote({ paper, site }: Pick<PaperContent, 'paper' | 'site'>): string {
  return [
    fileWords.restated(site),
    ...(paper.issuer === null ? [fileWords.issuerAdded] : []),
    ...(paper.status === 'draft' ? [fileWords.draft] : []),
    ...(paper.notes.length > 0 ? [fileWords.noted(paper.notes.length)] : []),
  ].join(' ');
}

/** Properties under the names of Phụ lục VI, so that a document system can take them over. */
function meta({ paper, issuer }: PaperContent): DocumentMeta {
  const day = paper.issuedOn?.length === 10 ? paper.issuedOn : undefined;
  const stated: Record<string, string | undefined> = {
    CodeNumber: paper.number === null ? undefined : printedNumber(paper.number),
    CodeNotation: paper.symbol ?? undefined,
    TypeName: kindName(paper),
    IssuedDate: day,
    OrganName: issuer.name,
    Subject: paper.title,
    Language: 'Tiếng Việt',
    'SignerInfo.Position': paper.signer?.position,
    'SignerInfo.FullName': paper.signer?.name,
    'To.OrganName': paper.recipients.length > 0 ? paper.recipients.join('; ') : undefined,
  };
  const properties = Object.fromEntries(
    Object.entries(stated).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return {
    title: paper.name,
    subject: paper.title,
    creator: issuer.name,
    ...(day === undefined ? {} : { date: day }),
    properties,
  };
}

const issuerHead = ({ parentBody, lines }: PaperContent['issuer']) => ({
  kind: 'letterhead' as const,
  ...(parentBody === undefined ? {} : { parentBody: [plain(parentBody)] }),
  issuer: [plain(lines.join('\n'))],
});

const placeAndDate = ({
  place,
  issuedOn,
}: {
  place?: string | null | undefined;
  issuedOn?: string | null | undefined;
}) => plain(`${place ?? '…'}, ${dateOrBlank(issuedOn)}`);

function letterhead({ paper, issuer }: PaperContent, attached: boolean): Block {
  return {
    ...issuerHead(issuer),
    ...(paper.party ? { party: true } : {}),
    ...(attached
      ? {}
      : {
          number: [
            plain(`Số: ${codeOrBlank(paper)}`),
            ...(paper.stamp === null ? [] : [{ kind: 'text' as const, text: `\n${paper.stamp}`, bold: true }]),
          ],
          placeAndDate: [placeAndDate(paper)],
        }),
  };
}

export function codeOrBlank({ number, symbol, party, code }: Paper): string {
  return number === null ? paperCode(undefined, symbol, party, '     ') : code;
}

export function dateOrBlank(partial: string | null | undefined): string {
  return partial ? formatDateInWords(partial) : 'ngày … tháng … năm …';
}

/** What issues a plan that is attached: `Quyết định số … của …`; empty for a paper of its own. */
export function issuedBy({ paper, attachedToKind = 'Quyết định' }: PaperContent): string {
  if (paper.type !== 'plan' || !paper.attachedTo) return '';
  const { number, symbol, issuedOn, issuer } = paper.attachedTo;
  const code = paperCode(number, symbol, paper.party, '     ');
  return `${attachedToKind} số ${code} ${dateOrBlank(issuedOn)} của ${issuer}`;
}

/** "(Kèm theo Quyết định số …)". */
const attachedTo = (content: PaperContent): string => fileWords.attached(issuedBy(content));

function addressees(paper: Paper): Block[] {
  if (paper.type !== 'report' || paper.addressedTo.length === 0) return [];
  const last = paper.addressedTo.length - 1;
  const mark = (i: number) => (last === 0 ? '' : i === last ? '.' : ';');
  return [{ kind: 'addressees', lines: paper.addressedTo.map((line, i) => [plain(line + mark(i))]) }];
}

function bases({ bases: lines }: PaperContent): Block[] {
  return lines.length > 0 ? [{ kind: 'bases', lines: basisTexts(lines).map((line) => [plain(line)]) }] : [];
}

function signature({ signer, recipients }: Pick<Paper, 'signer' | 'recipients'>, attached: boolean): Block[] {
  if (attached && !signer) return [];
  if (!signer && recipients.length === 0) return [];
  return [
    {
      kind: 'signature',
      recipients: recipientTexts(recipients).map((line) => [plain(line)]),
      authority: signatureLines(signer ?? {}).map((line) => [plain(line)]),
      ...(signer?.mark === undefined ? {} : { mark: [plain(signer.mark)] }),
      ...(signer?.name === undefined ? {} : { name: [plain(signer.name)] }),
    },
  ];
}

function appendixSections(content: PaperContent): Section[] {
  const { paper, areaName } = content;
  const found: { title: string; attachedTo: string; table: Table }[] = [];
  if (paper.type === 'plan' && paper.tasks.length > 0) {
    const fromProse = paper.tasks.every((task) => task.origin === 'prose');
    found.push({
      title: paper.appendix?.title ?? fileWords.tasksOf(lowerFirst(paper.title)),
      attachedTo: fromProse ? fileWords.fromProse(kindName(paper)) : partOf(content),
      table: filledTaskTable(printedTaskRows(paper.tasks, areaName)),
    });
  }
  for (const data of paper.type === 'report' ? paper.tables : []) {
    found.push({ title: data.title, attachedTo: partOf(content), table: dataTable(data) });
  }
  return found.map(({ title, attachedTo: note, table }, i) => ({
    orientation: table.columns.length > PORTRAIT_COLUMNS || paper.type === 'plan' ? 'landscape' : 'portrait',
    restartPages: true,
    blocks: [
      {
        kind: 'appendix',
        label: appendixLabel(i, found.length),
        title: [plain(title)],
        attachedTo: [plain(note)],
      },
      table,
    ],
  }));
}

/** "(Kèm theo Kế hoạch số …)", and for an attached plan the paper that it belongs to itself (PL I, III.1). */
function partOf(content: PaperContent): string {
  const { paper, issuer } = content;
  const reference = paper.appendix?.reference;
  if (reference !== undefined) return `(${reference.replace(/^\(|\)$/g, '')})`;
  if (paper.type === 'plan' && paper.attachedTo) return attachedTo(content);
  return fileWords.attached(
    `${kindName(paper)} số ${codeOrBlank(paper)} ${dateOrBlank(paper.issuedOn)} của ${issuer.name}`,
  );
}
