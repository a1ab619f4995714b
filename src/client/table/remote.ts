import type { Day } from '../../model/days.ts';
import type { ColumnList } from '../../table/columns.ts';
import type { Query } from '../../table/query.ts';
import type { Row } from '../../table/row.ts';
import type { Answered, Engine, ExportAsk } from './engine.ts';
import type { Reply } from './worker.ts';

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  tell?: ((count: number) => void) | undefined;
}

/** An engine in a worker, so that the page never waits for 300,000 rows. */
export class RemoteEngine implements Engine {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data: { id, value, told, error } }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(id);
      if (told !== undefined) return waiting?.tell?.(told);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(value);
      else waiting?.reject(new Error(error));
    });
  }

  #call<T>(name: keyof Engine, args: unknown[], tell?: (count: number) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const id = ++this.#last;
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, tell });
      this.#worker.postMessage({ id, name, args });
    });
  }

  open(folder: string, list: ColumnList): Promise<number> {
    return this.#call('open', [folder, list]);
  }
  load(years: readonly number[], files: number, tell: (rows: number) => void): Promise<void> {
    return this.#call('load', [years, files], tell);
  }
  ask(query: Query, today: Day): Promise<Answered> {
    return this.#call('ask', [query, today]);
  }
  slice(from: number, to: number): Promise<Row[]> {
    return this.#call('slice', [from, to]);
  }
  export(ask: ExportAsk, tell: (rows: number) => void): Promise<Blob | null> {
    return this.#call('export', [ask], tell);
  }
  cancel(): Promise<void> {
    return this.#call('cancel', []);
  }
  prepare(): Promise<void> {
    return this.#call('prepare', []);
  }
}
