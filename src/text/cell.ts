/** What a cell of a sheet holds: a text, whose line ends (`\n`) are kept; a number; a day, `YYYY-MM-DD`; a link. */
export type Cell = string | number | { day: string } | { link: string };

/** The text of a cell as it is shown. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  return 'day' in cell ? cell.day.split('-').reverse().join('/') : cell.link;
}
