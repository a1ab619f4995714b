/** What a report says of the time after it: directions, not tasks that somebody is given. */
import type { Item, Section } from './outline.ts';
import { number, numbersOf, tasksOf, type ProseReading } from './prose-tasks.ts';
import { taskOf, type ReadTask } from './table-task.ts';

const AFTER = /phương hướng|nhiệm vụ/iu;
const isClosing = (text: string) => /^trên đây là/iu.test(text);

/** The paragraphs of the part on what comes next, and its numbered sentences. */
export function readDirections(sections: readonly Section[]): ProseReading & { year?: number } {
  const used = new Map<Item, ReadTask>();
  const numbered = new Map<Section, string>();
  const all: ReadTask[] = [];
  let nextYear: number | undefined;
  let within: Section | undefined;
  for (const [i, section] of sections.entries()) {
    if (section.rank === 0 || (section.rank === 1 && within?.rank !== 0)) {
      within = AFTER.test(section.heading) && !/kết quả/iu.test(section.heading) ? section : undefined;
      const year = /năm\s+(\d{4})/iu.exec(section.heading)?.[1];
      if (within && year) nextYear = Number(year);
    }
    if (!within) continue;
    const items = section.items.filter((item) => !isClosing(item.raw));
    const leaf = !items.length && !sections[i + 1]?.no.startsWith(`${section.no}.`);
    if (section !== within && (leaf || !section.titled)) {
      numbered.set(section, section.no);
      const { no, heading: title, place, raw } = section;
      all.push(taskOf({ no, group: within.heading, title, place, raw: [raw] }));
    }
    const found = tasksOf(items, section.heading, undefined, used);
    number(found, section.no, false);
    all.push(...found.map(({ task }) => task));
  }
  return {
    tasks: all,
    used: numbersOf(used),
    numbered,
    ...(nextYear === undefined ? {} : { year: nextYear }),
  };
}
