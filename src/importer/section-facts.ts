/** What the sections of a paper say besides tasks: targets, citations, limitations, footnotes. */
import { importText as ui } from '../i18n/import.ts';
import type { Paragraph } from './blocks.ts';
import { escapeParagraph } from './markdown.ts';
import type { Section } from './outline.ts';
import type { TaskContext } from './paper-tasks.ts';
import { clip } from './pieces.ts';
import type { ProseReading } from './prose-tasks.ts';
import type { References } from './references.ts';
import { horizonOf } from './targets.ts';

const RESULTS = /^(?:đánh giá |tình hình |thực trạng|hiện trạng|kết quả )/iu;
/** What is so by now is no goal. */
const BY_NOW = /^(?:[-+]\s*)?(?:đến nay|hiện nay|hiện có|tính đến|đã )/iu;

/** Targets and citations of the text; those of paragraphs that became tasks are read with the tasks. */
export function readSectionFacts(
  sections: readonly Section[],
  { used, tasks }: ProseReading,
  strict: boolean,
  { references, targets }: TaskContext,
): void {
  let top = '';
  let by: string | undefined;
  const places = new Set(tasks.map(({ place }) => place));
  for (const section of sections) {
    if (section.rank <= 1) top = section.heading;
    by = horizonOf(section.heading) ?? (section.rank <= 2 ? undefined : by);
    // What was reached is no target of what is to come.
    const past = !strict && [top, section.part ?? '', section.heading].some((name) => RESULTS.test(name));
    const goals = /mục (?:tiêu|đích)|chỉ tiêu/iu.test(`${top} ${section.heading}`);
    if (!section.titled) {
      references.mentions(section.heading, section.place, 'body', section.no);
      if (!places.has(section.place) && !past) targets.add(section.heading, section.no, [], goals, strict, by);
    }
    for (const item of section.items) {
      if (used.has(item)) continue;
      const refs = references.mentions(item.raw, item.place, 'body', section.no).map(({ id }) => id);
      if (past || (!strict && BY_NOW.test(item.mark.text))) continue;
      // "* Đến năm 2030:" stands above the goals of that year.
      if (targets.add(item.mark.text, section.no, refs, goals, strict, by).length === 0)
        by = horizonOf(item.mark.text) ?? by;
    }
  }
}

export function readLimitations(sections: readonly Section[]): { text: string }[] {
  const found = sections.filter(({ heading }) => /hạn chế|tồn tại/iu.test(heading) && heading.length < 80);
  return found.flatMap(({ items }) =>
    items.filter(({ mark }) => mark.kind === 'bullet').map(({ mark }) => ({ text: clip(mark.text) })),
  );
}

/** The footnotes as a section of the body. */
export function footnotes(paragraphs: readonly Paragraph[], references: References): string[] {
  const parts = paragraphs.map(({ text, place }) => {
    references.mentions(text, place, 'footnote', ui.footnotes);
    return escapeParagraph(text);
  });
  return parts.length ? [`## ${ui.footnotes}`, ...parts] : [];
}
