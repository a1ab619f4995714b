import type { Found } from './rule.ts';
import type { Rule } from './rule.ts';

interface Row {
  no: string;
  products: readonly { name: string; issuer?: string | undefined; embeddedIn?: string | undefined }[];
}

function* generic(tasks: readonly Row[]): Iterable<Found> {
  const found = tasks.flatMap((task, i) => {
    const j = task.products.findIndex(
      (item) => /^(?:báo cáo(?: kết quả)?|văn bản|kết quả)$/iu.test(item.name) && !item.issuer && !item.embeddedIn,
    );
    return j < 0 ? [] : [{ no: task.no, i, j }];
  });
  const [first] = found;
  if (first)
    yield {
      at: 'appendix',
      where: ['tasks', first.i, 'products', first.j],
      message: `sản phẩm ghi chung chung ở nhiệm vụ ${found.map(({ no }) => no).join(', ')}`,
    };
}

/** DOMAIN 000-20: "Báo cáo" alone cannot be told from any other. Said once for a paper. */
export const productGeneric: Rule = {
  id: 'product.generic',
  family: 'task',
  severity: 'warning',
  name: 'Sản phẩm ghi chung chung',
  explanation: 'Sản phẩm chỉ ghi "Báo cáo", "Báo cáo kết quả", "Văn bản" thì không biết báo cáo nào, của kỳ nào.',
  remedy: 'Ghi rõ tên sản phẩm, kỳ, hoặc nơi lồng ghép (embeddedIn).',
  *paper({ paper }) {
    yield* generic(paper.tasks);
  },
  *template({ template }) {
    yield* generic(template.tasks);
  },
};
