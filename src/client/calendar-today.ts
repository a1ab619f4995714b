/** Marks the reader's day in Vietnam in the calendar, and leads to it. */
import { formatDate } from '../i18n/format.ts';
import { calendarWords as words } from '../i18n/table.ts';
import { todayInVietnam } from '../table/today.ts';

class CalendarToday extends HTMLElement {
  connectedCallback(): void {
    const today = todayInVietnam(new Date());
    const month = today.slice(0, 7);
    for (const cell of this.querySelectorAll(`svg [data-day="${today}"]`)) cell.classList.add('today');
    const line = this.querySelector<HTMLElement>('.today');
    if (!line) return;
    line.append(`${words.today}: ${formatDate(today)}. `);
    line.hidden = false;
    const next = [...this.querySelectorAll<HTMLElement>('li[data-day]')].find(
      (item) => (item.dataset['day'] ?? '') >= today,
    );
    const page = this.querySelector<HTMLAnchorElement>(`a[data-month="${month}"]`);
    if (next) {
      next.classList.add('next');
      next.id ||= 'sap-den';
      line.append(this.#link(`#${next.id}`, words.next));
    } else if (page) line.append(this.#link(page.href, words.thisMonth(month)));
  }

  #link(href: string, text: string): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = text;
    return link;
  }
}

customElements.define('calendar-today', CalendarToday);
