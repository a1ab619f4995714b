/** The rows of a table with their cells by column: what a merged cell says, and what a row says by pointing above. */
import type { Row } from './blocks.ts';
import { betweenWording, isSpan, spanOf, spansWording } from './table-days.ts';
import type { Header, Role } from './table-header.ts';
import type { Cells, TableRow } from './table-task.ts';

/** "nt", "-nt-", "Như trên", a ditto mark: the cell says what the one above it says. */
const DITTO = /^[-–—\s]*(?:nt|n\/t|như trên|["“”″〃]|'')[-–—\s.]*$/iu;
/** What no row says of another. */
const OWN = new Set<Role>(['no', 'remark', 'span']);

/** Reads row by row, each with what those above it have said. */
export class RowReader {
  readonly #header: Header;
  /** What the row above says, and what each column said last. */
  #above: Cells = new Map();
  readonly #said: Cells = new Map();
  /** The same of columns that are not known. */
  readonly #others = new Map<number, string>();

  constructor(header: Header) {
    this.#header = header;
  }

  read(row: Row): TableRow {
    const { roles, names, spans } = this.#header;
    const cells: Cells = new Map();
    const above = new Set<Role>();
    const rest: string[] = [];
    const form: string[] = [];
    const marked = spans.flatMap((span, k) => (span && isMarked(row, k, roles) ? [span] : []));
    const told = row.cells.map((written, k) => this.#undittoed(written, k, roles[k]));
    for (const [k, written] of told.entries()) {
      const role = roles[k];
      if (written !== row.cells[k]) form.push(row.cells[k] ?? '');
      const merged = role && this.#above.get(role);
      const before = role && this.#said.get(role);
      const goesOn = row.up?.includes(k) === true;
      if (role && goesOn) above.add(role);
      if (role === 'span') form.push(written);
      else if (role && goesOn) {
        if (merged && !cells.has(role)) cells.set(role, merged);
      } else if (!written) continue;
      else if (!role) rest.push(written);
      else if (before && !OWN.has(role) && DITTO.test(written)) {
        cells.set(role, before);
        form.push(written);
      } else {
        const cell =
          role === 'deadline' || role === 'start' || role === 'end' ? spanOf(names[k] ?? '', written) : written;
        cells.set(role, cells.has(role) && !above.has(role) ? `${cells.get(role) ?? ''}\n${cell}` : cell);
      }
    }
    for (const [role, cell] of cells) this.#said.set(role, cell);
    this.#above = new Map(cells);
    this.#joinDays(cells, above, form, spansWording(marked));
    return { row: { ...row, cells: told }, cells, above, rest, form, names, roles };
  }

  /** A cell of a column that is not known, with what the cell above it says where it only points there. */
  #undittoed(written: string, k: number, role: Role | undefined): string {
    if (role !== undefined || !written) return written;
    const before = this.#others.get(k);
    if (before !== undefined && DITTO.test(written)) return before;
    this.#others.set(k, written);
    return written;
  }

  /** The two ends of a deadline, or the marks below its times, are one wording. */
  #joinDays(cells: Cells, above: Set<Role>, form: string[], marks: string): void {
    const start = cells.get('start') ?? '';
    const end = cells.get('end') ?? '';
    if (start || end) {
      form.push(start, end);
      if (above.has('start') && above.has('end')) above.add('deadline');
      cells.set('deadline', betweenWording(start, end));
    }
    if (marks) cells.set('deadline', [cells.get('deadline'), marks].filter(Boolean).join('; '));
    for (const role of ['start', 'end'] as const) {
      cells.delete(role);
      above.delete(role);
    }
  }
}

/** A mark may stand in a cell that spans several columns. */
function isMarked({ cells, wide }: Row, k: number, roles: Header['roles']): boolean {
  let from = k;
  while (wide?.includes(from) && roles[from - 1] === 'span') from--;
  return Boolean(cells[from]);
}

/** A calendar names several things to do in one month's cell, each on its line. */
export function tableRows(row: Row, reader: RowReader, { roles, names }: Header): TableRow[] {
  const at = roles.findIndex((role) => role === 'title');
  const things = (row.cells[at] ?? '').split('\n').map((line) => line.replace(/^\s*[-–+•]\s*/u, '').trim());
  const calendar = roles[0] === 'deadline' && isSpan(names[0] ?? '', row.cells[0] ?? '');
  if (!calendar || things.length < 2 || !things.every((line) => /^\p{Lu}.*\s/u.test(line))) return [reader.read(row)];
  return things.map((thing, i) => {
    const cells = row.cells.map((cell, k) => {
      const lines = cell.split('\n');
      return k === at ? thing : lines.length === things.length ? (lines[i] ?? '') : cell;
    });
    return reader.read({ ...row, cells });
  });
}
