/** Where the money comes from: the paragraphs of the section on it. */
import type { Item, Section } from './outline.ts';
import { oneLine } from './pieces.ts';

export interface ReadBudget {
  source: string;
  at: string;
}

/** The lines of the budget, and the paragraphs that went whole into them. */
export function readBudget(sections: readonly Section[]): { budget: ReadBudget[]; used: Set<Item> } {
  const budget: ReadBudget[] = [];
  const used = new Set<Item>();
  let top = '';
  for (const section of sections) {
    const about = /kinh phí/iu.test(section.heading) && section.heading.length < 160;
    if (about && section.titled) top = section.no;
    const below = top !== '' && (section.no === top || section.no.startsWith(`${top}.`));
    if (!below) {
      // "3. Kinh phí: do ngân sách xã bảo đảm." says all in one line.
      if (about && !section.titled && /^(?:về )?(?:nguồn )?kinh phí/iu.test(section.heading))
        budget.push({ source: oneLine(section.heading), at: section.no });
      continue;
    }
    if (section.no !== top && !section.titled) budget.push({ source: oneLine(section.heading), at: section.no });
    for (const item of section.items) {
      if (/^trên đây là|^trong quá trình/iu.test(item.raw)) break;
      const dashed = item.mark.kind === 'bullet' || item.mark.kind === 'sub';
      const source = oneLine(dashed ? item.mark.text : item.raw);
      if (source.length > 1900 || source.length < 4) continue;
      budget.push({ source, at: section.no });
      used.add(item);
    }
  }
  return { budget, used };
}
