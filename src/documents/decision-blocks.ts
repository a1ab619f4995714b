import { ND30_2020 } from './nd30-2020.ts';
import { plain, type Block, type Run, type Section } from './tree.ts';
import { closed } from './wording.ts';

export interface DecisionParts {
  letterhead: Block;
  /** What the Decision is about: "Ban hành Kế hoạch …". */
  heading: Run[];
  /** Who decides, in capitals. */
  competence: Run[];
  /** Căn cứ, and "Theo đề nghị của …". */
  bases: Run[][];
  /** Without "Điều 1.". */
  articles: Run[][];
  signature: Block[];
}

/** A Decision by which a plan is issued (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3): a paper of its own. */
export function decisionPaper({ letterhead, heading, competence, bases, articles, signature }: DecisionParts): Section {
  const { order, article } = ND30_2020.decision;
  return {
    orientation: 'portrait',
    restartPages: true,
    blocks: [
      letterhead,
      // The sign at the end of "QUYẾT ĐỊNH:" is that of the order below, not of the name.
      { kind: 'title', name: [plain(order.replace(/:$/, ''))], subject: heading },
      { kind: 'declaration', content: competence },
      { kind: 'bases', lines: bases },
      { kind: 'declaration', content: [plain(order)] },
      ...closed(
        articles.map((content, i): Block => {
          const head: Run = { kind: 'text', text: `${article} ${i + 1}. `, bold: true };
          return { kind: 'paragraph', content: [head, ...content] };
        }),
      ),
      ...signature,
    ],
  };
}
