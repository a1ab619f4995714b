/** The engine in a worker: each message is a call by name, each answer has the number of its call. */
import { LocalEngine, type Engine } from './engine.ts';

export type Call = { [K in keyof Engine]: { id: number; name: K; args: unknown[] } }[keyof Engine];
export interface Reply {
  id: number;
  value?: unknown;
  /** The count that a long call tells while it runs. */
  told?: number;
  error?: string;
}

const engine = new LocalEngine();
const post = postMessage as (reply: Reply) => void;

addEventListener('message', ({ data: { id, name, args } }: MessageEvent<Call>) => {
  const tell = (told: number) => post({ id, told });
  const calls = engine as unknown as Record<string, (...list: unknown[]) => Promise<unknown>>;
  calls[name]?.(...args, tell).then(
    (value) => post({ id, value }),
    (error: unknown) => post({ id, error: String(error) }),
  );
});
