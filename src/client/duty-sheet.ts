/** Marks the duties of a sheet against the reader's day in Vietnam, and says how many there are of each. */
import { formatDate } from '../i18n/format.ts';
import { dutyWords as words, STATUS_WORDS } from '../i18n/table.ts';
import { STATUSES, statusOn, todayInVietnam, type Status } from '../table/today.ts';

class DutySheetElement extends HTMLElement {
  connectedCallback(): void {
    const today = todayInVietnam(new Date());
    const counts = new Map<Status, number>();
    for (const row of this.querySelectorAll<HTMLElement>('tr[data-due]')) {
      // What a unit that has ended had to do is no one's deadline today.
      if ((row.dataset['ended'] ?? today) < today) continue;
      const status = statusOn([row.dataset['due'] ?? ''], today);
      counts.set(status, (counts.get(status) ?? 0) + 1);
      row.dataset['status'] = status;
      const tag = document.createElement('span');
      tag.className = `tag ${status}`;
      tag.textContent = STATUS_WORDS[status];
      row.querySelector('.due > span')?.append(' ', tag);
    }
    this.#divide(today);
    const summary = this.querySelector<HTMLElement>('.duty-summary');
    if (!summary || !counts.size) return;
    const parts = STATUSES.filter((status) => counts.has(status)).map(
      (status) => `${STATUS_WORDS[status].toLowerCase()}: ${counts.get(status) ?? 0}`,
    );
    summary.textContent = words.asOf(formatDate(today), parts.join('; '));
    summary.hidden = false;
  }

  /** A line between what is overdue and what is still to come, in each sheet that has both. */
  #divide(today: string): void {
    for (const body of this.querySelectorAll('tbody')) {
      const rows = [...body.querySelectorAll<HTMLElement>('tr[data-due]')];
      const next = rows.find((row) => (row.dataset['due'] ?? '') >= today);
      if (next && next !== rows[0]) next.classList.add('from-today');
    }
  }
}

customElements.define('duty-sheet', DutySheetElement);
