/** What the columns of a table hold where no head says it: told by what stands in them. */
import type { AgencyIndex } from '../catalogue/actors.ts';
import { fold } from '../text/normalise.ts';
import { partsOf } from './actors.ts';
import { beginsBody } from './bodies.ts';
import type { Row } from './blocks.ts';
import { isDeadline } from './product-deadlines.ts';
import { findHeader, rolesOf, type Header, type Role, type Roles } from './table-header.ts';

const NUMBER = /^(?:[IVXLC]+|[A-Z]|\d+(?:[.-]\w+)*|[IVXLC]+(?:\.\w+)+)[.)]?$/u;

const BODY = /^(?:ten |cac )?(?:co quan|don vi|bo phan|phong, ban)(?! tinh)/u;

/** The head of a table; its columns are guessed where it has none. */
export function headOf(rows: readonly Row[], index: AgencyIndex, year: number | undefined): Header {
  const found = findHeader(rows);
  if (found) return found;
  const names = rows[0]?.cells ?? [];
  const told = rolesOf({ cells: names, above: [] });
  // "Cơ quan, đơn vị" alone names whose the row is.
  const named = told.map(
    (role, k) => role ?? (!told.includes('lead') && BODY.test(fold(names[k] ?? '')) ? 'lead' : undefined),
  );
  const known = named.filter(Boolean).length;
  const isHead = known >= 2 || (known === 1 && names.filter(Boolean).length <= 2);
  if (isHead && (named.includes('title') || known >= 2))
    return { roles: named, names, spans: [], rows: rows.slice(0, 1), from: 0, to: 1, schedule: false };
  return { roles: guessed(rows, index, year), names: [], spans: [], rows: [], from: 0, to: 0, schedule: false };
}

function guessed(rows: readonly Row[], index: AgencyIndex, year: number | undefined): Roles {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, k) => rows.map(({ cells }) => cells[k] ?? '').filter(Boolean));
  const most = (cells: readonly string[], is: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(is).length * 2 > cells.length;
  const used = new Set<Role>();
  const take = (...roles: Role[]) => {
    const role = roles.find((one) => !used.has(one));
    if (role) used.add(role);
    return role;
  };
  const isBody = (cell: string) => {
    const [first = ''] = partsOf(cell);
    return index.find(first) !== undefined || beginsBody(first);
  };
  const told = columns.map((cells) => {
    if (most(cells, (cell) => NUMBER.test(cell))) return take('no');
    if (most(cells, (cell) => partsOf(cell).every((part) => isDeadline(part, year)))) return take('deadline');
    if (most(cells, isBody)) return take('lead', 'coordinating', 'monitoring');
    return undefined;
  });
  return told.map((role, k) => role ?? (columns[k]?.length ? take('title', 'product', 'remark') : undefined));
}
