/**
 * How far long work is: what it does, how many of how many, how long it may still take. One line that is written over
 * in a terminal; plain lines, few of them, in a log. On the error output, so that what a command prints stays its own.
 */
import { progressWords } from '../i18n/progress.ts';

/** Quicker work says nothing. */
const QUIET_SECONDS = 2;
const TERMINAL_EVERY_SECONDS = 0.1;
const LOG_EVERY_SECONDS = 10;

export interface Progress {
  /** More is done. */
  add(count?: number): void;
  /** All is done. */
  done(): void;
}

interface Output {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/**
 * @param what the work, as a sentence begins
 * @param total how much there is to do
 * @param note what else there is to say, in brackets
 * @param clock seconds
 */
export function progress(
  what: string,
  total: number,
  note = '',
  output: Output = process.stderr,
  clock: () => number = () => performance.now() / 1000,
): Progress {
  const started = clock();
  const terminal = output.isTTY === true;
  let done = 0;
  let said = started;
  let line = 0;
  const say = (text: string, last: boolean) => {
    if (!terminal) output.write(`${text}\n`);
    else {
      output.write(`\r${text.padEnd(line)}${last ? '\n' : ''}`);
      line = text.length;
    }
  };
  return {
    add(count = 1) {
      done += count;
      const now = clock();
      if (now - started < QUIET_SECONDS || now - said < (terminal ? TERMINAL_EVERY_SECONDS : LOG_EVERY_SECONDS)) return;
      said = now;
      // The first few tell nothing of how long the others take.
      const left = done * 20 < total ? null : ((now - started) / done) * (total - done);
      say(progressWords.now(what, done, total, left, note), false);
    },
    done() {
      const seconds = clock() - started;
      if (seconds >= QUIET_SECONDS) say(progressWords.done(what, total, seconds, note), true);
    },
  };
}
