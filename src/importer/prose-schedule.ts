/** What a section says by days alone: "Tháng 3/2026: phát động." */
import type { AgencyIndex } from '../catalogue/actors.ts';
import { parseDeadline } from '../model/deadline.ts';
import type { Item, Section } from './outline.ts';
import { numbersOf, readProseTasks, type ProseReading } from './prose-tasks.ts';
import { taskOf, type ReadTask } from './table-task.ts';

const ON_DAYS = /tiến độ|lịch|lộ trình|mốc thời gian|thời gian (?:thực hiện|tổ chức|tiến hành)|kế hoạch thời gian/iu;
const LINE = /^([^:]{3,60}):\s+(\S.*)$/su;

/** The lines of a schedule in the text, each with its day. */
function readProseSchedule(sections: readonly Section[], year: number | undefined): ProseReading {
  const used = new Map<Item, ReadTask>();
  const tasks: ReadTask[] = [];
  for (const section of sections) {
    if (!section.titled || !ON_DAYS.test(section.heading)) continue;
    const rows = section.items.flatMap((item) => {
      const [, day = '', what = ''] = LINE.exec(item.mark.text) ?? [];
      const known = day && parseDeadline(day, year === undefined ? {} : { year }) !== undefined;
      return known ? [{ item, day, what }] : [];
    });
    // One line with a day is a sentence like others.
    if (rows.length < 2) continue;
    for (const [i, { item, day, what }] of rows.entries()) {
      const task = taskOf({
        no: `${section.no}-${i + 1}`,
        scheduled: true,
        group: `${section.label}. ${section.heading}`,
        title: what.charAt(0).toUpperCase() + what.slice(1),
        deadline: day,
        form: [what],
        place: item.place,
        raw: [item.raw],
      });
      used.set(item, task);
      tasks.push(task);
    }
  }
  return { tasks, used: numbersOf(used) };
}

/** Tasks and schedules of the text; `beside` where a table has tasks too. */
export function readProse(
  sections: readonly Section[],
  index: AgencyIndex,
  year: number | undefined,
  beside: boolean,
): ProseReading {
  const schedule = readProseSchedule(sections, year);
  const rest = sections.map((section) => ({
    ...section,
    items: section.items.filter((item) => !schedule.used.has(item)),
  }));
  const prose = readProseTasks(schedule.tasks.length ? rest : sections, index, beside);
  return { tasks: [...prose.tasks, ...schedule.tasks], used: new Map([...prose.used, ...schedule.used]) };
}
