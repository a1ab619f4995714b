import { formatDateInWords } from '../i18n/format.ts';
import type { Citation } from '../model/citation.ts';
import { DOCUMENT_TYPES } from '../model/document-types.ts';

/**
 * A citation as a line of "Căn cứ": kind, number and symbol, day, issuer, subject in full. A law or an
 * ordinance is named without its number and issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 6).
 *
 * @param undated what stands for a day that the register does not know
 */
export function basisLine(citation: Citation, undated = ''): string {
  const type = DOCUMENT_TYPES[citation.type];
  const day = citation.issuedOn?.length === 10 ? ` ${formatDateInWords(citation.issuedOn)}` : undated;
  const subject = citation.title.charAt(0).toLowerCase() + citation.title.slice(1);
  if (citation.type === 'L' || citation.type === 'PL') {
    return `Căn cứ ${citation.title.startsWith(type) ? citation.title : `${type} ${citation.title}`}${day}`;
  }
  return `Căn cứ ${type} số ${citation.code}${day} của ${citation.issuer} ${/^(?:về|quy định|ban hành|sửa đổi|phê duyệt|công bố|hướng dẫn|phân định)/u.test(subject) ? '' : 'về '}${subject}`;
}
