/** Asks the engine: a SELECT by GET, the rows back. */
import { engineWords } from '../i18n/engine.ts';

/** The engine does not answer, or not with rows. */
export class EngineDown extends Error {}
/** The engine refuses: too much at once, too long, too often. */
export class EngineRefuses extends Error {}

/** More is chosen than a question can name: a part of it would be another answer. */
export class TooMuchAsked extends EngineRefuses {}

/** What the reader is told when the engine gave no answer. */
export const saidOf = (error: unknown): string =>
  error instanceof TooMuchAsked
    ? engineWords.tooMuch
    : error instanceof EngineRefuses
      ? engineWords.refused
      : engineWords.down;

export type Cell = string | number | null | Cell[];
export type Send = (sql: string) => Promise<Cell[][]>;

/** An answer that takes longer is none. */
const PATIENCE = 30_000;

/** @param address where the engine answers, with a slash at its end */
export function sender(address: string): Send {
  return async (sql) => {
    let response: Response;
    try {
      const query = encodeURIComponent(`${sql} FORMAT JSONCompact`);
      response = await fetch(`${address}?query=${query}`, { signal: AbortSignal.timeout(PATIENCE) });
    } catch (error) {
      throw new EngineDown(String(error));
    }
    if (response.ok) {
      const answer = (await response.json().catch(() => null)) as { data?: Cell[][] } | null;
      if (Array.isArray(answer?.data)) return answer.data;
      throw new EngineDown('no rows');
    }
    const said = await response.text();
    // 429 and 403 are the web server's; of the engine's own, what its limits say.
    const isLimit = /Code: (?:158|159|160|201|202|241|307|396)\b/.test(said);
    if (isLimit || response.status === 429 || response.status === 403) throw new EngineRefuses(said.slice(0, 200));
    throw new EngineDown(said.slice(0, 200));
  };
}
