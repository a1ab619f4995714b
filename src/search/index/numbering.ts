/** Numbers pairs of whole numbers from 0 on, in the order in which they are first met. */
export class Numbering {
  readonly first: number[] = [];
  readonly second: number[] = [];
  /** Places by hash; a pair's number and 1. At least half of them are free. */
  #places = new Int32Array(1 << 12);

  of(first: number, second = 0): number {
    const mask = this.#places.length - 1;
    let place = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
    place ^= place >>> 15;
    for (; ; place++) {
      const number = (this.#places[place & mask] ?? 0) - 1;
      if (number < 0) break;
      if (this.first[number] === first && this.second[number] === second) return number;
    }
    this.#places[place & mask] = this.first.push(first);
    this.second.push(second);
    if (this.first.length * 2 > this.#places.length) this.#grow();
    return this.first.length - 1;
  }

  #grow(): void {
    const { first, second } = this;
    const copy = new Numbering();
    copy.#places = new Int32Array(this.#places.length * 4);
    for (const [i, a] of first.entries()) copy.of(a, second[i]);
    this.#places = copy.#places;
  }
}
