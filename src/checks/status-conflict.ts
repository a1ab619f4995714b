import { formatDate } from '../i18n/format.ts';
import type { Rule } from './rule.ts';

/** DOMAIN A.6: a draft has no number, day or signature; what has them is no draft. */
export const statusConflict: Rule = {
  id: 'status.conflict',
  family: 'identity',
  severity: 'error',
  name: 'Vừa dự thảo vừa đã ký',
  explanation:
    'Bản dự thảo chưa có số, ngày và chữ ký. Văn bản có số, ngày hoặc dấu hiệu đã ký thì không còn là dự thảo.',
  remedy:
    'Bản đã ký thì bỏ chữ Dự thảo và ghi là đã ban hành (status: issued); bản nháp thì để trống số, ngày và dấu hiệu đã ký (number, issuedOn, signer.mark).',
  *paper({ paper }) {
    const signs = [
      paper.number === null ? '' : `số ${paper.code}`,
      paper.issuedOn?.length === 10 ? `ngày ${formatDate(paper.issuedOn)}` : '',
      paper.signer?.mark ? `dấu hiệu "${paper.signer.mark}"` : '',
    ].filter(Boolean);
    if (!signs.length) return;
    if (paper.stamp !== null && /dự thảo/iu.test(paper.stamp))
      yield { at: 'status', where: ['stamp'], message: `ghi "${paper.stamp}" nhưng đã có ${signs.join(', ')}` };
    else if (paper.status === 'draft' && signs.length > 1)
      yield { at: 'status', where: ['status'], message: `ghi là bản nháp nhưng đã có ${signs.join(', ')}` };
  },
};
