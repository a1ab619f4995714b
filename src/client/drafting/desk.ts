/** The worker as a function that answers. */
import type { Answers, Request } from './worker.ts';

export type Ask = <Do extends Request['do']>(request: Extract<Request, { do: Do }>) => Promise<Answers[Do]>;

export function newDesk(): Ask {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.addEventListener('message', ({ data: [id, value, fault] }: MessageEvent<[number, unknown, string?]>) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) asked?.resolve(value as never);
    else asked?.reject(new Error(fault));
  });
  return (request) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage([last, request]);
    });
}
