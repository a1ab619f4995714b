/** The engine's own side for the loader: statements and rows by POST, as the user who may write. */

import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { text } from 'node:stream/consumers';

/** The engine said no, or nothing; the message is what it said. */
export class EngineFailed extends Error {
  readonly address: string;
  constructor(address: string, said: string) {
    super(said);
    this.address = address;
  }
}

export interface Login {
  user?: string | undefined;
  password?: string | undefined;
}

export class EngineServer {
  readonly address: string;
  readonly #headers: Record<string, string>;

  /** @param address where it answers: `http://host:8123` */
  constructor(address: string, { user, password }: Login = {}) {
    this.address = address;
    this.#headers = {
      ...(user ? { 'X-ClickHouse-User': user } : {}),
      ...(password ? { 'X-ClickHouse-Key': password } : {}),
    };
  }

  /** Each on a connection of its own: the engine closes one that rests, and what is sent on it just then is lost. */
  #post(url: URL, body: string): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const fail = (said: string) => reject(new EngineFailed(this.address, said));
    const ask = url.protocol === 'https:' ? https : http;
    const sent = ask(url, { method: 'POST', headers: this.#headers, agent: false }, (response) => {
      text(response).then(
        (said) => (response.statusCode === 200 ? resolve(said) : fail(said.trim())),
        (error: unknown) => fail(String(error)),
      );
    });
    sent.once('error', (error) => fail(error.message));
    sent.end(body);
    return promise;
  }

  run(statement: string): Promise<string> {
    return this.#post(new URL(this.address), statement);
  }

  /** The lines that a SELECT answers, cell by cell; for names and numbers. */
  async ask(select: string): Promise<string[][]> {
    const lines = await this.run(`${select} FORMAT TabSeparated`);
    return lines
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'));
  }

  /** @param lines a JSON object a row, each with its end of line */
  async insert(table: string, lines: string): Promise<void> {
    const url = new URL(this.address);
    url.searchParams.set('query', `INSERT INTO ${table} FORMAT JSONEachRow`);
    await this.#post(url, lines);
  }
}
