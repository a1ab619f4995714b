/** The worker that reads files and pasted rows, for as long as it is needed. */
import { asking } from './desk.ts';
import type { Form } from './form.ts';
import type { AskReader } from './reader-worker.ts';

export interface Reader {
  ask: AskReader;
  stop(): void;
}

/** @param told the step of a long reading that has begun */
export function newReader(form: Form, told?: (step: string) => void): Reader {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' });
  const ask: AskReader = asking(worker, told);
  // Where the worker cannot start, the next question fails, and says so.
  ask({ do: 'start', registers: form.registers, template: form.template }).catch(() => undefined);
  return { ask, stop: () => worker.terminate() };
}
