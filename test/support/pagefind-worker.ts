/** Pagefind's worker as it is published, run in this process. */
import type { Call } from '../../src/search/pagefind/worker.ts';

interface Message {
  id: number;
  result: unknown;
  error?: string;
}

/** Starts the worker of an index. @param read gives a file by its path in the index */
export function workerOver(read: (file: string) => Uint8Array | undefined): Call {
  const waiting = new Map<number, (message: Message) => void>();
  let receive: (event: { data: unknown }) => void = () => undefined;
  const self = {
    addEventListener: (_: string, handler: typeof receive) => (receive = handler),
    postMessage: (message: Message) => waiting.get(message.id)?.(message),
    fetch: (url: string) => {
      const bytes = read(url.replace(/^\/pagefind\//, '').replace(/\?.*/, ''));
      return bytes ? Promise.resolve(new Response(Buffer.from(bytes))) : Promise.reject(new Error(url));
    },
  };
  const source = Buffer.from(read('pagefind-worker.js') ?? []).toString();
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- Pagefind's worker, as it is published
  new Function('self', 'fetch', source)(self, (url: string) => self.fetch(url));
  let last = 0;
  return (shard, method, ...args) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error)) : resolve(result)));
      // Each message is an event of its own, as it is in a browser.
      setImmediate(() => receive({ data: { id, instanceId: shard, method, args } }));
    });
}
