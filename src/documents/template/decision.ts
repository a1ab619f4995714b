import type { TemplateData } from '../../model/template.ts';
import { ND30_2020 } from '../nd30-2020.ts';
import { plain, type Block, type Run, type Section } from '../tree.ts';
import { basisTexts, closed } from '../wording.ts';
import type { TemplateContext } from './context.ts';
import { fillable } from './fillable.ts';
import { basisLines, letterhead, signature } from './parts.ts';

/** The Decision by which a plan is issued (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3): a paper of its own. */
export function decisionSection(
  template: TemplateData,
  decision: NonNullable<TemplateData['decision']>,
  context: TemplateContext,
): Section {
  const { order, article } = ND30_2020.decision;
  return {
    orientation: 'portrait',
    restartPages: true,
    blocks: [
      letterhead(template, decision.symbol),
      // The sign at the end of "QUYẾT ĐỊNH:" is that of the order below, not of the name.
      { kind: 'title', name: [plain(order.replace(/:$/, ''))], subject: fillable(decision.heading) },
      { kind: 'declaration', content: fillable(decision.competence) },
      { kind: 'bases', lines: basisTexts([...basisLines(template, context), decision.proposal]).map(fillable) },
      { kind: 'declaration', content: [plain(order)] },
      ...closed(
        decision.articles.map((text, i): Block => {
          const head: Run = { kind: 'text', text: `${article} ${i + 1}. `, bold: true };
          return { kind: 'paragraph', content: [head, ...fillable(text)] };
        }),
      ),
      signature(decision.signer, decision.recipients),
    ],
  };
}
