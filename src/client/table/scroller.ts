/**
 * Shows a window of a long list of table rows. What is kept is the row at the top of the box and how far it is
 * scrolled out; the scroll bar only follows it. So rows may have any height, and the list any length: a browser's
 * longest element (some 17 to 33 million pixels) does not matter.
 */
const LONGEST = 8_000_000;
/** Lists up to this are simply there, for the page's own search and for printing. */
export const WHOLE = 300;
/** From this many rows the list scrolls in its box, under heads that stay. */
const BOXED = 20;
const BEFORE = 20;
const AFTER = 50;

export class Scroller {
  readonly #box: HTMLElement;
  readonly #table: HTMLTableElement;
  readonly #body: HTMLTableSectionElement;
  /** Makes the rows from one place to another; `null` when the list has changed meanwhile. */
  readonly #make: (from: number, to: number) => Promise<HTMLTableRowElement[] | null>;
  #count = 0;
  #first = 0;
  /** Pixels of the first row above the top of the box; negative never. */
  #shift = 0;
  #from = 0;
  #rows: HTMLTableRowElement[] = [];
  #height = 60;
  #space = 0;
  #top = 0;
  #drawn = 0;
  #settle = 0;

  constructor(
    box: HTMLElement,
    table: HTMLTableElement,
    rows: (from: number, to: number) => Promise<HTMLTableRowElement[] | null>,
  ) {
    this.#box = box;
    this.#table = table;
    this.#body = table.tBodies[0] as HTMLTableSectionElement;
    this.#make = rows;
    // A box that scrolls can be reached and scrolled by keyboard.
    box.tabIndex = 0;
    box.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    new ResizeObserver(() => this.#place()).observe(box);
  }

  get whole(): boolean {
    return this.#count <= WHOLE;
  }

  /** Shows a list. `rows` are its first ones, already made. */
  show(count: number, rows: HTMLTableRowElement[], keepPlace: boolean): void {
    this.#count = count;
    this.#box.classList.toggle('tall', !this.whole);
    this.#box.classList.toggle('boxed', this.whole && count > BOXED);
    this.#drawn++;
    if (!keepPlace || this.whole || this.#first >= count) {
      this.#first = 0;
      this.#shift = 0;
    }
    if (this.#first === 0 || this.whole) {
      this.#put(0, rows);
      if (!this.whole) this.#height = Math.max(24, this.#body.offsetHeight / Math.max(1, rows.length));
      this.#measure();
      this.#place();
    } else void this.#draw();
  }

  /** Puts every row into the page, however many there are. */
  async showAll(): Promise<void> {
    this.#drawn++;
    const rows = await this.#make(0, this.#count);
    if (!rows) return;
    this.#box.classList.remove('tall', 'boxed');
    this.#put(0, rows);
    this.#table.style.marginBlock = '';
  }

  #measure(): void {
    this.#space = this.whole ? 0 : Math.min(LONGEST, this.#count * this.#height);
  }

  #put(from: number, rows: HTMLTableRowElement[]): void {
    this.#from = from;
    this.#rows = rows;
    // Rows that are there already stay as they are laid out.
    if (rows[0]?.parentNode !== this.#body) this.#body.replaceChildren(...rows);
  }

  /** How many rows fill the box. */
  get #page(): number {
    return Math.max(1, Math.floor(this.#box.clientHeight / this.#height));
  }

  /** The height of a row, with the distance to the next one; of a row that is not there, the usual one. */
  #heightOf(place: number): number {
    const row = this.#rows[place - this.#from];
    if (!row) return this.#height;
    const next = this.#rows[place - this.#from + 1];
    return next ? next.offsetTop - row.offsetTop : row.offsetHeight;
  }

  /** Moves the top by pixels, over rows of whatever height. */
  #move(pixels: number): void {
    this.#shift += pixels;
    while (this.#shift < 0 && this.#first > 0) this.#shift += this.#heightOf(--this.#first);
    while (this.#first < this.#count - 1) {
      const height = this.#heightOf(this.#first);
      if (this.#shift < height) break;
      this.#shift -= height;
      this.#first++;
    }
    this.#shift = Math.max(0, this.#shift);
  }

  #scrolled(): void {
    if (this.whole) return;
    const { scrollTop, clientHeight } = this.#box;
    const moved = scrollTop - this.#top;
    if (moved === 0) return;
    this.#top = scrollTop;
    if (Math.abs(moved) < 2 * clientHeight) this.#move(moved);
    else {
      const share = scrollTop / Math.max(1, this.#space - clientHeight);
      this.#first = Math.round(Math.min(1, share) * Math.max(0, this.#count - this.#page));
      this.#shift = 0;
    }
    clearTimeout(this.#settle);
    this.#settle = window.setTimeout(() => this.#settled(), 200);
    const wanted = [this.#first, Math.min(this.#count, this.#first + this.#page + 5)] as const;
    if (wanted[0] < this.#from || wanted[1] > this.#from + this.#rows.length) void this.#draw();
    else this.#place();
  }

  async #draw(): Promise<void> {
    const turn = ++this.#drawn;
    const from = Math.max(0, this.#first - BEFORE);
    const to = Math.min(this.#count, this.#first + this.#page + AFTER);
    const rows = await this.#make(from, to);
    if (!rows || turn !== this.#drawn) return;
    this.#put(from, rows);
    this.#place();
  }

  /** Puts the rows where the first of them belongs. */
  #place(): void {
    if (this.whole) {
      this.#table.style.marginBlock = '';
      return;
    }
    // The last row stands at the bottom of the box, and no further up.
    const lastSeen = this.#from + this.#rows.length === this.#count;
    if (lastSeen) {
      const head = this.#table.tHead?.offsetHeight ?? 0;
      let below = 0;
      for (let i = this.#count - 1; i >= this.#first; i--) below += this.#heightOf(i);
      const missing = this.#box.clientHeight - head - (below - this.#shift);
      if (missing > 0) this.#move(-missing);
    }
    let above = 0;
    for (let i = this.#from; i < this.#first; i++) above += this.#heightOf(i);
    let start = this.#top - this.#shift - above;
    const shown = this.#body.offsetHeight + (this.#table.tHead?.offsetHeight ?? 0);
    // At the ends the scroll bar has no room left for rows of unusual height: it is moved, they are not.
    const room = this.#space - shown;
    const fits = this.#from === 0 ? 0 : lastSeen ? room : Math.min(Math.max(0, start), room);
    if (fits !== start) {
      this.#top = Math.max(0, this.#top + fits - start);
      start = fits;
    }
    this.#table.style.marginBlock = `${start}px ${Math.max(0, room - start)}px`;
    if (this.#box.scrollTop !== this.#top) {
      this.#box.scrollTop = this.#top;
      this.#top = this.#box.scrollTop;
    }
  }

  /** When scrolling stops, the bar goes where the rows are in the list. */
  #settled(): void {
    const { clientHeight } = this.#box;
    const share = this.#first / Math.max(1, this.#count - this.#page);
    const wanted = Math.round(Math.min(1, share) * (this.#space - clientHeight));
    if (Math.abs(wanted - this.#top) < 2 * clientHeight) return;
    this.#top = wanted;
    this.#place();
  }
}
