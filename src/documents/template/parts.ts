/** The pieces that a form and its Decision share: letterhead, bases, signature, and what they are attached to. */
import { commonBlanks } from '../../i18n/documents.ts';
import type { TemplateData } from '../../model/template.ts';
import { slug } from '../../text/slug.ts';
import { signatureLines } from '../paper/signing.ts';
import { plain, type Block, type Run, type SignatureZone } from '../tree.ts';
import { recipientTexts } from '../wording.ts';
import type { TemplateContext } from './context.ts';
import { blank, field, fillable } from './fillable.ts';

/** Issuer and national title; with a symbol also number, place and day, all of them blank (Điều 15). */
export function letterhead(
  template: Pick<TemplateData, 'issuer' | 'parentBody'>,
  symbol?: string,
  { about, dated = true }: { about?: string; dated?: boolean } = {},
): Block {
  return {
    kind: 'letterhead',
    // The place under the committee, as papers have it: both do not fit on one line.
    issuer: fillable(template.issuer.replace(/^(ỦY BAN NHÂN DÂN) (?=\S)/u, '$1\n')),
    ...(template.parentBody === undefined ? {} : { parentBody: fillable(template.parentBody) }),
    ...(symbol === undefined
      ? {}
      : {
          number: [plain('Số:      /'), ...fillable(symbol)],
          ...(about === undefined ? {} : { about: fillable(`V/v ${about}`) }),
          ...(dated ? { placeAndDate: [blank('Địa danh'), plain(', '), ...blankDate()] } : {}),
        }),
  };
}

/** "ngày … tháng … năm …". */
export function blankDate(): Run[] {
  return [
    plain('ngày '),
    blank('Ngày ban hành'),
    plain(' tháng '),
    blank('Tháng ban hành'),
    plain(' năm '),
    blank('Năm ban hành'),
  ];
}

/** The lines of the template's bases, those to fill in first. Throws when one is not in the registry. */
export function basisLines(template: TemplateData, context: TemplateContext): string[] {
  const known = template.basis.map((id) => {
    const found = context.citations(id);
    if (!found) throw new Error(`Mẫu "${template.title}": không có văn bản "${id}" trong danh mục viện dẫn`);
    return found.line;
  });
  return [...template.localBasis, ...known];
}

export function signature(signer: TemplateData['signer'], recipients: readonly string[]): SignatureZone {
  return {
    kind: 'signature',
    recipients: recipientTexts(recipients, 'Lưu: VT, {đơn vị soạn thảo}').map(fillable),
    authority: signatureLines(signer).map(fillable),
    name: [field('Họ và tên')],
  };
}

/** The signature of a form; minutes have that of the secretary on the left (Mẫu 1.9), and may have one more below. */
export function signatures({ signer, cosigners, recipients }: TemplateData): SignatureZone[] {
  const [secretary, other] = cosigners.map((position) => ({
    authority: signatureLines({ position }).map(fillable),
    name: [field('Họ và tên', { name: slug(`ho va ten ${position}`), help: commonBlanks['Họ và tên'] })],
  }));
  const zone = signature(signer, recipients);
  return secretary
    ? [
        { ...zone, recipients: [], beside: secretary },
        { ...zone, ...(other ?? { authority: [], name: [] }) },
      ]
    : [zone];
}

/** A plan is issued by a Decision of who signs it, and not of the body. */
export const attachedToDecision = ({ decision }: TemplateData): Run[] =>
  attachedNote('Quyết định', decision?.symbol ?? 'QĐ-UBND', 'người ban hành Quyết định');

/** The wording of PL I, III.1: "Kèm theo", not "Ban hành kèm theo". */
export function attachedNote(documentName: string, symbol: string, issuer = 'tên cơ quan ban hành'): Run[] {
  return [
    plain(`(Kèm theo ${documentName} số      /`),
    ...fillable(symbol),
    plain(' '),
    ...blankDate(),
    plain(' của '),
    field(issuer),
    plain(')'),
  ];
}
