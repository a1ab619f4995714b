/** The findings of the check, as the page of findings lists them. */
import { getCollection } from 'astro:content';
import { siteCatalogue } from '../catalogue/site.ts';
import type { PlacedNote } from '../catalogue/types.ts';
import { RULES } from '../checks/index.ts';
import type { Rule } from '../checks/rule.ts';

export interface SiteFinding {
  rule: Rule;
  file: string;
  line: number;
  message: string;
  acknowledged: PlacedNote | null;
}

/** Every finding of every rule, acknowledged or not, in the order of the files. */
export async function siteFindings(): Promise<SiteFinding[]> {
  const papers = new Map((await siteCatalogue()).papers.map((paper) => [paper.id, paper]));
  const rules = new Map(RULES.map((rule) => [rule.id, rule]));
  const entries = (await getCollection('findings')).toSorted((a, b) => Number(a.id) - Number(b.id));
  return entries.flatMap(({ data: { rule: id, paper, note, file, line, message } }) => {
    const rule = rules.get(id);
    const acknowledged = note === null ? null : (papers.get(paper ?? '')?.notes[note] ?? null);
    return rule ? [{ rule, file, line, message, acknowledged }] : [];
  });
}
