/** Rows pasted from a spreadsheet or from Word: shown with what each column was taken for, corrected, then taken. */
import { identityOf } from '../../drafting/draft.ts';
import { COLUMNS, type Column, type Pasted, type PastedKind, type TakenRows } from '../../drafting/pasted.ts';
import { pasteWords as words } from '../../i18n/paste.ts';
import { element } from '../element.ts';
import { rowsFrom, type CopiedRows } from './copied-rows.ts';
import { button, part, said, selectField, textField } from './fields.ts';
import type { Form } from './form.ts';
import { findingItem, foldedList } from './open-file.ts';
import { newReader, type Reader } from './reader.ts';

/** Rows that are shown; all are taken. */
const SHOWN = 6;
const LONGEST_CELL = 120;

/** Asks for rows to be pasted. */
export function askForRows(form: Form): void {
  const { panel } = form;
  const area = element('textarea', { rows: 3, className: 'paste-box' });
  area.setAttribute('aria-label', words.box);
  area.placeholder = words.box;
  area.addEventListener('paste', (event) => {
    event.preventDefault();
    event.stopPropagation();
    void showRows(form, rowsFrom(event.clipboardData));
  });
  const cancel = button(words.cancel, () => panel.replaceChildren());
  panel.replaceChildren(part('pasting', words.title, said(words.help), area, cancel));
  area.focus();
}

/** Shows the rows of what was copied. */
export async function showRows(form: Form, copied: CopiedRows): Promise<void> {
  const { panel } = form;
  const reader = newReader(form);
  const status = said(words.reading);
  status.setAttribute('role', 'status');
  panel.replaceChildren(part('pasting', words.title, status));
  panel.scrollIntoView({ block: 'nearest' });
  try {
    const read = await reader.ask({ do: 'paste', draft: form.draft, html: copied.html, text: copied.text });
    if (read) {
      new RowsPanel(form, reader, read.pasted, read.earlier, copied).draw();
      return;
    }
    form.say(words.noTable);
    askForRows(form);
  } catch {
    panel.replaceChildren();
    form.say(words.failed);
  }
  reader.stop();
}

class RowsPanel {
  readonly #form: Form;
  readonly #reader: Reader;
  readonly #earlier: number | null;
  readonly #copied: CopiedRows;
  #pasted: Pasted;
  #moves: boolean;
  #asked = 0;
  #taken: TakenRows | undefined;

  constructor(form: Form, reader: Reader, pasted: Pasted, earlier: number | null, copied: CopiedRows) {
    this.#form = form;
    this.#reader = reader;
    this.#pasted = pasted;
    this.#earlier = earlier;
    this.#moves = earlier !== null;
    this.#copied = copied;
  }

  draw(focus?: string): void {
    const { panel } = this.#form;
    const { kind, head } = this.#pasted;
    const { year } = identityOf(this.#form.draft, this.#form.known);
    const kinds = selectField({
      path: 'paste-kind',
      label: words.kind,
      value: kind,
      choices: (['tasks', 'targets', 'duties'] as const).map((one) => [one, words.kinds[one]]),
      changed: (value) => this.#become(value as PastedKind),
    });
    const heads = textField({
      path: 'paste-head',
      label: words.head,
      type: 'number',
      value: String(head),
      changed: (value) => {
        const next = Number(value);
        if (value === '' || next < 0 || next >= this.#pasted.table.rows.length) return;
        this.#pasted = { ...this.#pasted, head: next };
        this.draw('paste-head');
      },
    });
    heads.querySelector('input')?.setAttribute('min', '0');
    const moves = element('input', { type: 'checkbox', checked: this.#moves });
    moves.addEventListener('change', () => {
      this.#moves = moves.checked;
      void this.#read();
    });
    const earlier = kind === 'tasks' ? this.#earlier : null;
    const outcome = element('div', { className: 'paste-outcome' });
    outcome.setAttribute('role', 'status');
    const add = button(words.add, () => this.#add(), { className: '' });
    add.disabled = true;
    const { field, text } = this.#copied;
    panel.replaceChildren(
      part(
        'pasting',
        words.title,
        element('div', { className: 'field-row' }, kinds, heads),
        said(words.columnsHelp),
        this.#table(),
        ...(earlier !== null && year !== null
          ? [element('label', { className: 'check' }, moves, ` ${words.move(earlier, year)}`)]
          : []),
        outcome,
        element(
          'div',
          { className: 'item-tools' },
          add,
          ...(field?.isConnected ? [button(words.asText, () => this.#asText(field, text))] : []),
          button(words.cancel, () => this.#close()),
        ),
      ),
    );
    if (focus !== undefined) document.getElementById(`o-${focus}`)?.focus();
    void this.#read();
  }

  /** The first rows, each column below the choice of what it is. */
  #table(): HTMLElement {
    const { table, columns, kind, head } = this.#pasted;
    const names = table.rows[head - 1]?.cells ?? [];
    const choice = (column: Column, k: number) => {
      const select = element(
        'select',
        { id: `o-paste-column-${k}` },
        ...COLUMNS[kind].map((one) => new Option(words.columns[one], one, false, one === column)),
      );
      select.setAttribute('aria-label', words.columnIs(names[k] || words.column(k + 1)));
      select.addEventListener('change', () => {
        this.#pasted = { ...this.#pasted, columns: columns.with(k, select.value as Column) };
        this.draw(`paste-column-${k}`);
      });
      return element('th', { scope: 'col' }, select, element('span', {}, names[k] ?? ''));
    };
    const cell = (text: string) =>
      element('td', {}, text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text);
    const below = table.rows.slice(head);
    const made = element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...columns.map(choice))),
      element(
        'tbody',
        {},
        ...below
          .slice(0, SHOWN)
          .map(({ cells, up }) =>
            element('tr', {}, ...cells.map((text, k) => cell(up?.includes(k) ? words.asAbove : text))),
          ),
      ),
    );
    const box = element('div', { className: 'paste-table', tabIndex: 0 }, made);
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', words.rows);
    if (below.length > SHOWN) box.append(said(words.moreRows(below.length - SHOWN)));
    return box;
  }

  #become(kind: PastedKind): void {
    const fresh = new Set<Column>(COLUMNS[kind]);
    const first = COLUMNS[kind].filter((one) => one !== 'no' && one !== 'skip');
    let next = 0;
    const columns = this.#pasted.columns.map((column): Column =>
      fresh.has(column) ? column : (first[next++] ?? 'skip'),
    );
    this.#pasted = { ...this.#pasted, kind, columns };
    this.draw('paste-kind');
  }

  /** What the rows come to as they are understood now. */
  async #read(): Promise<void> {
    const asked = ++this.#asked;
    const outcome = this.#form.panel.querySelector('.paste-outcome');
    const add = this.#form.panel.querySelector<HTMLButtonElement>('.item-tools button');
    try {
      const from = this.#moves ? this.#earlier : null;
      const taken = await this.#reader.ask({ do: 'rows', draft: this.#form.draft, pasted: this.#pasted, from });
      if (asked !== this.#asked) return;
      this.#taken = taken;
      const { count, questions } = taken;
      if (add) add.disabled = count === 0;
      outcome?.replaceChildren(
        element('p', { className: 'verdict' }, words.willAdd[this.#pasted.kind](count)),
        ...(questions.length ? [foldedList(words.questions(questions.length), questions.map(findingItem), false)] : []),
      );
    } catch {
      outcome?.replaceChildren(said(words.failed, 'problem'));
    }
  }

  #add(): void {
    if (!this.#taken) return;
    const { draft, count } = this.#taken;
    this.#close();
    this.#form.rebuild(draft, 'all');
    this.#form.say(words.added(count));
  }

  #asText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
    this.#close();
    field.focus();
    field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #close(): void {
    this.#reader.stop();
    this.#form.panel.replaceChildren();
  }
}
