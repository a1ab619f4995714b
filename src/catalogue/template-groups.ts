import { isCompanion } from '../model/companion-kinds.ts';
import { LEVELS } from '../model/levels.ts';
import type { Unit } from '../model/unit.ts';
import type { Catalogue, Plan, Template } from './types.ts';

/** What somebody who has to write has before them, in the order of the year. */
const TEMPLATE_GROUPS = ['year', 'topic', 'companion', 'report', 'appendix'] as const;
export type TemplateGroup = (typeof TEMPLATE_GROUPS)[number];

function templateGroup({ kind, form }: Pick<Template, 'kind' | 'form'>): TemplateGroup {
  if (form === 'appendix') return 'appendix';
  if (isCompanion(kind)) return 'companion';
  if (kind.endsWith('-report')) return 'report';
  return kind === 'annual-plan' || kind === 'attached-plan' ? 'year' : 'topic';
}

/** The templates by what is to be written; in a group the usual kind first, then by level from the top, then by name. */
export function groupedTemplates<T extends Pick<Template, 'id' | 'kind' | 'form' | 'levels'>>(
  templates: readonly T[],
): { group: TemplateGroup; templates: T[] }[] {
  const rank = ({ levels }: T) => Math.min(...levels.map((level) => LEVELS.indexOf(level)));
  const before = (a: T, b: T) =>
    Number(a.kind === 'attached-plan') - Number(b.kind === 'attached-plan') ||
    rank(a) - rank(b) ||
    (a.id < b.id ? -1 : 1);
  return TEMPLATE_GROUPS.map((group) => ({
    group,
    templates: templates.filter((one) => templateGroup(one) === group).toSorted(before),
  })).filter((one) => one.templates.length > 0);
}

/** Whether a template is for papers of a unit. */
export const isFor = (
  { levels, types }: Pick<Template, 'levels' | 'types'>,
  { level, type }: Pick<Unit, 'level' | 'type'>,
): boolean => levels.includes(level) && (types?.includes(type) ?? true);

/** Templates of papers that may be published; the others are only drafted and printed. */
export const isPublished = ({ kind }: Pick<Template, 'kind'>): boolean => !isCompanion(kind);

/** The forms of a plan's kind, in which the next one is drafted. */
export const templatesLike = ({ templates }: Pick<Catalogue, 'templates'>, plan: Pick<Plan, 'kind'>): Template[] =>
  templates.filter(({ form, kind }) => form === 'paper' && kind === plan.kind);
