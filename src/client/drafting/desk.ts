/** A worker as a function that answers. */
import type { Answers, Request } from './worker.ts';

export type Ask = <Do extends Request['do']>(request: Extract<Request, { do: Do }>) => Promise<Answers[Do]>;

export function newDesk(): Ask {
  return asking(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
}

/**
 * Asks a worker and waits for the answer that has the number of the question.
 *
 * @param told what the worker says between question and answer
 */
export function asking(
  worker: Worker,
  told: (step: string) => void = () => undefined,
): (request: unknown) => Promise<never> {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.addEventListener('message', ({ data: [id, value, fault] }: MessageEvent<[number, unknown, string?]>) => {
    if (id === 0) {
      told(String(value));
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) asked?.resolve(value as never);
    else asked?.reject(new Error(fault));
  });
  // A worker that fails as a whole answers nothing more.
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error());
    waiting.clear();
  });
  return (request) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage([last, request]);
    });
}
