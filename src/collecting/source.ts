/**
 * Where a site is read from: its address, or a folder of this machine. Whatever answers there may be broken or hostile:
 * what comes is counted while it comes, and ends at the limits of the site.
 */
import { createReadStream, existsSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../catalogue/copy.ts';
import { refusals } from '../i18n/portal.ts';
import type { Site } from '../model/site.ts';
import { MANIFEST } from '../publishing/manifest.ts';

export interface Answer {
  etag: string | null;
  /** Throws a `Refusal` where a limit is reached. */
  pieces: AsyncIterable<Uint8Array>;
}

/** Of an address that is named in a sentence. */
const LONGEST_NAMED = 200;
const named = (text: string) => text.replace(/[^\x21-\x7e]/g, '').slice(0, LONGEST_NAMED);

const MEGABYTE = 1_000_000;

export class Source {
  readonly limits;
  readonly #site: Site;
  readonly #until: number;
  #root: Promise<string> | undefined;
  #bytes = 0;

  constructor(site: Site) {
    this.#site = site;
    this.limits = site.limits;
    this.#until = performance.now() + this.limits.seconds * 1000;
  }

  /** Asks for a file of the site; `null` where it has not changed. @param etag of the file that is there already */
  async ask(path: string, etag: string | null = null): Promise<Answer | null> {
    return this.#site.folder === undefined ? this.#get(path, etag) : this.#open(this.#site.folder, path);
  }

  async #open(folder: string, path: string): Promise<Answer> {
    // The link may move on meanwhile: what is read is one release.
    this.#root ??= realpath(existsSync(join(folder, MANIFEST)) ? folder : join(folder, 'current')).catch(() => {
      throw new Refusal(refusals.noFolder(folder));
    });
    const file = join(await this.#root, path);
    // What is no file, a pipe above all, would be waited for without an end.
    if (!(await stat(file).catch(() => null))?.isFile()) throw new Refusal(refusals.noList(path));
    const stream = createReadStream(file);
    return { etag: null, pieces: this.#counted(stream, path, () => undefined) };
  }

  async #get(path: string, etag: string | null): Promise<Answer | null> {
    const control = new AbortController();
    const { idleSeconds, seconds } = this.limits;
    const idle = () => control.abort(new Refusal(refusals.idle(idleSeconds)));
    let waiting = setTimeout(idle, idleSeconds * 1000);
    const late = setTimeout(
      () => control.abort(new Refusal(refusals.late(seconds))),
      Math.max(0, this.#until - performance.now()),
    );
    const heard = () => {
      clearTimeout(waiting);
      waiting = setTimeout(idle, idleSeconds * 1000);
    };
    const done = () => {
      clearTimeout(waiting);
      clearTimeout(late);
    };
    try {
      const response = await fetch(this.#site.address + path, {
        redirect: 'manual',
        signal: control.signal,
        headers: etag === null ? {} : { 'If-None-Match': etag },
      });
      heard();
      const { status, headers, body } = response;
      if (status === 200) {
        if (Number(headers.get('content-length') ?? 0) > this.#left) throw this.#tooLarge();
        return { etag: headers.get('etag'), pieces: this.#counted(body ?? [], path, heard, done) };
      }
      await body?.cancel();
      done();
      if (status === 304 && etag !== null) return null;
      if (status >= 300 && status < 400) throw new Refusal(refusals.redirect(named(headers.get('location') ?? '')));
      throw new Refusal(refusals.status(path, status));
    } catch (error) {
      done();
      control.abort();
      throw error instanceof Refusal ? error : new Refusal(refusals.noAnswer);
    }
  }

  get #left(): number {
    return this.limits.megabytes * MEGABYTE - this.#bytes;
  }

  #tooLarge(): Refusal {
    return new Refusal(refusals.tooLarge(this.limits.megabytes));
  }

  /** The pieces while they are within the limits; leaving them ends the connection. */
  async *#counted(
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    path: string,
    heard: () => void,
    done: () => void = () => undefined,
  ): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of pieces) {
        heard();
        this.#bytes += piece.length;
        if (this.#left < 0) throw this.#tooLarge();
        yield piece;
      }
    } catch (error) {
      if (error instanceof Refusal) throw error;
      const { code } = error as NodeJS.ErrnoException;
      throw new Refusal(code === 'ENOENT' ? refusals.noList(path) : refusals.noAnswer);
    } finally {
      done();
    }
  }
}
