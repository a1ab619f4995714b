import type { TemplateData } from '../model/template.ts';
import { paperCode } from '../model/paper-code.ts';
import { codeOrBlank, dateOrBlank, type PaperContent } from './paper-document.ts';
import { targetRows } from './paper/tables.ts';
import type { Signature } from './profile.ts';
import { paperTaskRows } from './tasks/task-row.ts';
import { filledBlanks } from './template/blanks.ts';
import type { TemplateContext } from './template/context.ts';
import { templateDocument } from './template-document.ts';
import type { Document } from './tree.ts';

/** The body that reports, as it stands in a letterhead and signs. */
export interface ReportingBody {
  parentBody?: string;
  /** In capitals, a line each. */
  lines: string[];
  /** In the middle of a sentence: Ủy ban nhân dân xã An Thạnh. */
  name: string;
  /** Of the unit: xã An Thạnh. */
  unitName: string;
  signature: Signature;
}

/**
 * The report that answers a published plan, to fill in: its targets and its tasks row by row, with what came of
 * each left blank. The plan and its report then match line for line. Issuer and signature are those of the unit,
 * not what the plan prints, which may be another body's.
 */
export function reportShell(
  { paper, areaName, attachedToKind }: PaperContent,
  template: TemplateData,
  context: TemplateContext,
  body: ReportingBody,
): Document {
  const attached = paper.type === 'plan' ? paper.attachedTo : null;
  const plan = attached
    ? `Kế hoạch kèm theo ${attachedToKind ?? 'Quyết định'} số ${paperCode(attached.number, attached.symbol, paper.party)} ${dateOrBlank(attached.issuedOn)}`
    : `Kế hoạch số ${codeOrBlank(paper).trim()} ${dateOrBlank(paper.issuedOn)}`;
  const own: TemplateData = {
    ...template,
    issuer: body.lines.join('\n'),
    symbol: paper.symbol?.replace(/^[^-]+/u, 'BC') ?? template.symbol,
    signer: {
      position: body.signature.position,
      ...(body.signature.authority === undefined ? {} : { authority: body.signature.authority }),
    },
  };
  if (body.parentBody === undefined) delete own.parentBody;
  else own.parentBody = body.parentBody;
  const document = templateDocument(own, context, {
    targets: targetRows(paper.targets).map(([id = [], indicator = [], mustReach = []]) => ({
      id: id.join(''),
      indicator: indicator.join('\n'),
      mustReach: mustReach.join('\n'),
    })),
    tasks: paperTaskRows(paper.tasks, areaName),
  });
  return {
    ...filledBlanks(
      document,
      new Map([
        ['nam', String(paper.year)],
        ['don-vi', body.unitName],
        ['ke-hoach-nam', plan],
        ['ten-co-quan-ban-hanh', body.name],
      ]),
    ),
    meta: {
      ...document.meta,
      title: `${template.title}: ${paper.name}`,
      creator: body.name,
      properties: { ...document.meta.properties, OrganName: body.name },
    },
  };
}
