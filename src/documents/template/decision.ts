import type { TemplateData } from '../../model/template.ts';
import { decisionPaper } from '../decision-blocks.ts';
import type { Section } from '../tree.ts';
import { basisTexts } from '../wording.ts';
import type { TemplateContext } from './context.ts';
import { fillable } from './fillable.ts';
import { basisLines, letterhead, signature } from './parts.ts';

/** The Decision by which the plan of a template is issued, its blanks open. */
export const decisionSection = (
  template: TemplateData,
  decision: NonNullable<TemplateData['decision']>,
  context: TemplateContext,
): Section =>
  decisionPaper({
    letterhead: letterhead(template, decision.symbol),
    heading: fillable(decision.heading),
    competence: fillable(decision.competence),
    bases: basisTexts([...basisLines(template, context), decision.proposal]).map(fillable),
    articles: decision.articles.map(fillable),
    signature: [signature(decision.signer, decision.recipients)],
  });
