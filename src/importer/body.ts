/** The body of an imported paper: its sections as prose, with a line where paragraphs became keys. */
import { importText as ui } from '../i18n/import.ts';
import type { ComponentName } from '../model/placement.ts';
import type { Account } from './account.ts';
import { joints, labelledTask, labelsOf } from './assignment.ts';
import type { AppendixHead } from './appendix-head.ts';
import type { Paragraph, Table } from './blocks.ts';
import { escapeInline, escapeParagraph, markdownTable } from './markdown.ts';
import type { Item, Section } from './outline.ts';
import { oneLine } from './pieces.ts';
import type { ProseReading } from './prose-tasks.ts';
import type { References } from './references.ts';
import type { TableReading } from './table.ts';
import { textsOf, type ReadTask } from './table-task.ts';
import { missingWords } from './words.ts';
import { isAppendix, type Zones } from './zones.ts';

/** Sections as they are written: a heading, or a paragraph; a heading may run on into its text. */
interface Written {
  section: Section;
  heading: string | undefined;
  text: string;
}

/** "Tổng cộng" alone below a table. */
const isTotal = (text: string) => /^(?:tổng )?(?:cộng|số)\s*[.:]?$/iu.test(text);

const RUN_IN = /^([^.;:]{2,100}:)\s+(\S.*)$/su;
/** Beyond this a sentence is no heading, whatever number it has. */
const LONGEST_HEADING = 220;

/**
 * A number that its text runs on from counts like those of headings beside it, or the numbers would seem to have gaps:
 * "3. Trạm Y tế: Chủ trì …" is a heading and a paragraph.
 */
function written(sections: readonly Section[]): Written[] {
  const parent = ({ no }: Section) => no.slice(0, Math.max(0, no.lastIndexOf('.')));
  const headed = new Set(sections.filter(({ titled }) => titled).map(parent));
  return sections.map((section) => {
    const name = section.heading === section.raw ? section.heading : `${section.number}. ${section.heading}`;
    if (section.depth > 5) return { section, heading: undefined, text: section.raw };
    if (section.titled) return { section, heading: name, text: '' };
    if (!headed.has(parent(section))) return { section, heading: undefined, text: section.raw };
    const runs = RUN_IN.exec(section.heading);
    if (runs?.[1] && runs[2]) return { section, heading: `${section.number}. ${runs[1]}`, text: runs[2] };
    return name.length <= LONGEST_HEADING
      ? { section, heading: name, text: '' }
      : { section, heading: undefined, text: section.raw };
  });
}

/** The component that shows what a section had; nothing where one of a section above or below would show it too. */
function placed(
  name: ComponentName,
  { no }: Section,
  sections: readonly Section[],
  moved: ReadonlySet<Item>,
): string | undefined {
  const near = sections.filter(
    (other) =>
      other.items.some((item) => moved.has(item)) &&
      (`${other.no}.`.startsWith(`${no}.`) || no.startsWith(`${other.no}.`)),
  );
  return near.length === 1 ? `<${name} section="${no}" />` : undefined;
}

/** What became of the paragraphs of the sections. */
export interface Moved {
  prose: ProseReading;
  duties: ReadonlySet<Item>;
  budget: ReadonlySet<Item>;
  isReport: boolean;
}

export class BodyWriter {
  readonly #zones: Zones;
  readonly #account: Account;
  readonly #references: References;
  readonly #writtenTables = new Set<Table>();

  constructor(zones: Zones, account: Account, references: References) {
    this.#zones = zones;
    this.#account = account;
    this.#references = references;
  }

  /** What found no place, with a mark that says where it stood. */
  marked(place: string, text: string): string {
    this.#account.question(place, ui.leftInBody(oneLine(text).slice(0, 100)));
    return `> **${ui.marked(place)}** ${escapeInline(text)}`;
  }

  /** The sections as prose. Where paragraphs became tasks, duties or the budget, a line says so. */
  sections(sections: readonly Section[], moved: Moved): string[] {
    const parts: string[] = [];
    const numbered: string[] = [];
    const tellNumbered = () => {
      if (numbered.length) parts.push(ui.seeDirections(numbered.splice(0)));
    };
    for (const { section, heading, text } of written(sections)) {
      const no = moved.prose.numbered?.get(section);
      if (no === undefined) tellNumbered();
      else {
        numbered.push(no);
        this.#account.consume(section.place, section.raw, [no, section.heading]);
        if (!section.items.length) continue;
        tellNumbered();
        parts.push(...this.#items(section, moved, sections));
        continue;
      }
      if (heading !== undefined) parts.push(`${'#'.repeat(Math.min(section.depth + 1, 5))} ${escapeInline(heading)}`);
      if (text) parts.push(escapeParagraph(text));
      parts.push(...this.#items(section, moved, sections));
      parts.push(...this.#taskTable(section.place), ...this.dataTables(({ after }) => after?.place === section.place));
    }
    tellNumbered();
    return parts;
  }

  #items(section: Section, { prose, duties, budget, isReport }: Moved, sections: readonly Section[]): string[] {
    const parts: string[] = [];
    const tasks: string[] = [];
    let list: string[] = [];
    const flush = () => {
      if (list.length) parts.push(list.join('\n'));
      list = [];
    };
    const flushTasks = () => {
      if (!tasks.length) return;
      flush();
      parts.push(isReport ? ui.seeDirections(tasks.splice(0)) : ui.seeTasks(tasks.splice(0)));
    };
    const once = (line: string) => {
      flushTasks();
      flush();
      if (!parts.includes(line)) parts.push(line);
    };
    const tablesBelow = ({ place, raw }: Item) => {
      const table = this.#zones.tables.find(({ after }) => after?.text === raw && after.place === place);
      const standing = [
        ...(table ? this.dataTables(({ after }) => after?.place === place) : []),
        ...this.#taskTable(place),
      ];
      if (!standing.length) return;
      flushTasks();
      flush();
      parts.push(...standing);
    };
    for (const item of section.items) {
      const task = prose.used.get(item);
      if (task !== undefined) {
        const read = prose.tasks.find(({ no }) => no === task);
        const gave = read ? [...textsOf(read), ...(read.form ?? [])] : [task];
        const labelled = labelsOf(item.raw).length > 0 || labelledTask(item.mark.text) !== undefined;
        this.#account.consume(item.place, item.raw, gave, labelled ? joints(item.raw) : []);
        flush();
        if (!tasks.includes(task)) tasks.push(task);
        tablesBelow(item);
        continue;
      }
      if (duties.has(item)) {
        once(placed('Duties', section, sections, duties) ?? ui.seeDuties);
        continue;
      }
      if (budget.has(item)) {
        once(placed('Budget', section, sections, budget) ?? ui.seeBudget);
        continue;
      }
      flushTasks();
      if (item.mark.kind === 'bullet') list.push(`- ${escapeParagraph(item.mark.text)}`);
      else if (item.mark.kind === 'sub') list.push(`${list.length ? '  ' : ''}- ${escapeParagraph(item.mark.text)}`);
      else {
        flush();
        parts.push(escapeParagraph(item.raw));
      }
      tablesBelow(item);
    }
    flushTasks();
    flush();
    return parts;
  }

  /** A line where a table of tasks stood in the body. */
  #taskTable(place: string): string[] {
    const [, table] = [...this.#zones.taskTablesAfter].find(([after]) => after.place === place) ?? [];
    return table ? [ui.seeTable] : [];
  }

  /** Tables that are no tasks, as tables of the body. */
  dataTables(which: (entry: Zones['tables'][number]) => boolean): string[] {
    return this.#zones.tables
      .filter((entry) => !this.#writtenTables.has(entry.table) && which(entry))
      .map(({ table }) => {
        this.#writtenTables.add(table);
        this.#account.question(table.place, ui.tableLeft(table.rows.length));
        for (const row of table.rows)
          this.#references.mentions(row.cells.join(' ; '), row.place, 'body', ui.tableAt(table.place));
        return markdownTable(table.rows.map((row) => row.cells));
      });
  }

  appendix(
    paragraphs: readonly Paragraph[],
    { used, number, title }: AppendixHead,
    tables: TableReading,
    tasks: readonly ReadTask[],
  ): string[] {
    const parts: string[] = [];
    const shown = tables.tasks.length > 0;
    this.#tellOfTasks(tables, tasks);
    const heading = `## ${[ui.appendix, number].filter(Boolean).join(' ')}`;
    const begin = () => {
      parts.push(heading);
      const after = this.#zones.taskTablesAfter;
      if (shown && (!after.size || paragraphs.some((paragraph) => after.has(paragraph))))
        parts.push(ui.seeAppendix(tables.tasks.length));
      else if (title) parts.push(escapeParagraph(title));
    };
    if (!used.size && (paragraphs.length || (shown && !this.#zones.taskTablesAfter.size))) begin();
    // What stands beside the table of tasks has no place; another appendix has its own title and text.
    let another = !shown || !paragraphs.slice(0, 1).every((paragraph) => used.has(paragraph) || !used.size);
    let begun = false;
    for (const paragraph of paragraphs) {
      const read = used.get(paragraph);
      this.#references.mentions(paragraph.text, paragraph.place, 'appendix', ui.appendix);
      if (read) {
        if (!begun) begin();
        begun = true;
        another = !shown;
        this.#account.consume(paragraph.place, paragraph.text, read.gave, read.form);
      } else if (isAppendix(paragraph.text)) {
        another = true;
        parts.push(`## ${escapeInline(paragraph.text)}`);
      } else if (isTotal(paragraph.text)) this.#account.printed.push(paragraph.text);
      else parts.push(another ? escapeParagraph(paragraph.text) : this.marked(paragraph.place, paragraph.text));
      if (another && shown && this.#zones.taskTablesAfter.has(paragraph)) parts.push(ui.seeTable);
      parts.push(...this.dataTables(({ after }) => after === paragraph));
    }
    parts.push(...this.dataTables(() => true), ...this.#rows(tables, tasks));
    return parts;
  }

  #tellOfTasks(tables: TableReading, tasks: readonly ReadTask[]): void {
    const { length } = tables.tasks;
    if (!length) {
      if (tasks.length) this.#account.understand(ui.sections, ui.proseTasksFound(tasks.length));
      return;
    }
    const place = this.#zones.taskTables[0]?.place ?? '';
    this.#account.understand(place, ui.tasksFound(length, tables.tasks[0]?.no ?? '', tables.tasks.at(-1)?.no ?? ''));
    const counted = tables.tasks.filter(({ unnumbered }) => unnumbered).length;
    if (counted) this.#account.question(place, ui.rowsCounted(counted));
  }

  /** Rows that are there to read a table by, and those that could not be placed. */
  #rows(tables: TableReading, tasks: readonly ReadTask[]): string[] {
    const lines = tasks.flatMap(({ activities, title }) => [title, ...activities]);
    for (const { row, form, total } of tables.heads) {
      const text = row.cells.filter(Boolean).join(' | ');
      if (total) this.#account.understand(row.place, ui.totalRow(text));
      this.#account.consume(row.place, text, lines, form);
    }
    const groups = new Set(tasks.map((task) => task.group ?? ''));
    for (const row of tables.groups) {
      const text = row.cells.filter(Boolean).join(' ');
      if (![...groups].some((group) => missingWords(text, group).length === 0)) this.#account.keep(row.place, text);
    }
    return tables.unread.map((row) => this.marked(row.place, row.cells.join(' | ')));
  }
}
