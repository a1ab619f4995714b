import { changesOf, inForceOn, lawDay } from '../catalogue/law.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { formatDate } from '../i18n/format.ts';
import type { Citation } from '../model/citation.ts';
import { pathOfUse } from './uses.ts';
import type { Rule } from './rule.ts';

const ENDED = new Set<Citation['status']['value']>(['partly-expired', 'replaced', 'expired']);

/** Whether a text was itself replaced by a day: then it is no remedy. */
const isReplaced = (citations: Catalogue['citations'], id: string, day: string): boolean =>
  changesOf(citations, id).some(
    (later) => inForceOn(later, day) && later.relations.some(({ type, to }) => type === 'replaces' && to === id),
  );

/** DOMAIN A.6: a paper cited after it was amended or replaced, without the amendment. What is known stands in the relations of the register. */
export const refStale: Rule = {
  id: 'ref.stale',
  family: 'citation',
  severity: 'warning',
  name: 'Viện dẫn văn bản đã sửa đổi, thay thế',
  explanation:
    'Tại ngày ban hành, văn bản được viện dẫn đã được sửa đổi hoặc thay thế, mà văn bản sửa đổi không được nhắc đến.',
  remedy: 'Dẫn thêm văn bản sửa đổi, hoặc dẫn văn bản thay thế.',
  *paper({ paper, placeOf }, { citations }) {
    const cited = new Set(paper.uses.map((use) => use.ref));
    const said = new Set<string>();
    const told = new Set<string>();
    const day = lawDay(paper);
    for (const use of paper.uses) {
      for (const later of changesOf(citations, use.ref)) {
        const type = later.relations.find((item) => item.to === use.ref)?.type;
        // What was replaced is no basis, beside what replaced it either.
        if ((cited.has(later.id) && !(type === 'replaces' && use.role === 'basis')) || said.has(later.id)) continue;
        if (!inForceOn(later, day) || isReplaced(citations, later.id, day)) continue;
        said.add(later.id);
        told.add(use.ref);
        const verb = type === 'replaces' ? 'thay thế' : type === 'repeals-part' ? 'bãi bỏ một phần' : 'sửa đổi';
        yield {
          at: placeOf(use.at, 'basis'),
          where: pathOfUse(paper, use),
          message: `${citations.get(use.ref)?.code ?? use.ref} đã được ${later.code} ${verb}`,
        };
      }
      const item = citations.get(use.ref);
      // Where no relation says so with a day: what had ended when it was looked up, in a paper of a later day.
      if (
        item &&
        !told.has(item.id) &&
        use.role === 'basis' &&
        ENDED.has(item.status.value) &&
        item.status.asOf < day
      ) {
        told.add(item.id);
        yield {
          at: placeOf(use.at, 'basis'),
          where: pathOfUse(paper, use),
          message: `${item.code} đã hết hiệu lực toàn bộ hay một phần, tra ngày ${formatDate(item.status.asOf)}`,
        };
      }
    }
  },
  *template({ template }, { citations }) {
    const used = [...template.basis, ...template.tasks.flatMap((task) => task.refs)];
    for (const [i, ref] of used.entries()) {
      const item = citations.get(ref);
      if (item && ENDED.has(item.status.value))
        yield {
          at: 'basis',
          where: i < template.basis.length ? ['basis', i] : ['tasks'],
          message: `mẫu dẫn ${item.code}, văn bản đã hết hiệu lực toàn bộ hay một phần hoặc được thay thế`,
        };
    }
  },
};
