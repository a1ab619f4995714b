import { changesOf, inForceOn, lawDay } from '../catalogue/law.ts';
import { pathOfUse } from './uses.ts';
import type { Rule } from './rule.ts';

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
    const day = lawDay(paper);
    for (const use of paper.uses) {
      for (const later of changesOf(citations, use.ref)) {
        if (cited.has(later.id) || said.has(later.id) || !inForceOn(later, day)) continue;
        said.add(later.id);
        const type = later.relations.find((item) => item.to === use.ref)?.type;
        const verb = type === 'replaces' ? 'thay thế' : type === 'repeals-part' ? 'bãi bỏ một phần' : 'sửa đổi';
        yield {
          at: placeOf(use.at, 'basis'),
          where: pathOfUse(paper, use),
          message: `${citations.get(use.ref)?.code ?? use.ref} đã được ${later.code} ${verb}`,
        };
      }
    }
  },
  *template({ template }, { citations }) {
    const used = [...template.basis, ...template.tasks.flatMap((task) => task.refs)];
    for (const [i, ref] of used.entries()) {
      const item = citations.get(ref);
      if (item && ['partly-expired', 'replaced', 'expired'].includes(item.status.value))
        yield {
          at: 'basis',
          where: i < template.basis.length ? ['basis', i] : ['tasks'],
          message: `mẫu dẫn ${item.code}, văn bản đã hết hiệu lực toàn bộ hay một phần hoặc được thay thế`,
        };
    }
  },
};
