/** The engine's own side for the loader: statements and rows by POST, as the user who may write. */

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
      // The engine closes a connection that rests, and what is sent on it just then is lost.
      Connection: 'close',
      ...(user ? { 'X-ClickHouse-User': user } : {}),
      ...(password ? { 'X-ClickHouse-Key': password } : {}),
    };
  }

  async #post(url: URL, body: string): Promise<string> {
    const sent = await fetch(url, { method: 'POST', body, headers: this.#headers }).catch((error: unknown) => {
      throw new EngineFailed(this.address, error instanceof Error ? error.message : '');
    });
    const said = await sent.text();
    if (!sent.ok) throw new EngineFailed(this.address, said.trim());
    return said;
  }

  run(statement: string): Promise<string> {
    return this.#post(new URL(this.address), statement);
  }

  /** The lines that a SELECT answers, cell by cell; for names and numbers. */
  async ask(select: string): Promise<string[][]> {
    const text = await this.run(`${select} FORMAT TabSeparated`);
    return text
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
