/**
 * Draws preview pictures in threads of their own: each takes as long as a page, and leaves megabytes behind, for which a
 * thread with little in its memory has little to look through.
 */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Card } from '../documents/card.ts';

/** From the folder of the project: pages are built into another place than they are written in. */
const WORKER = pathToFileURL(resolve('src/pipeline/card-worker.ts'));

/** A thread that draws one picture after the other, and keeps nobody waiting for its end. */
function cardThread(): (card: Card) => Promise<Uint8Array> {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  async function draw(card: Card): Promise<Uint8Array> {
    const own = (worker ??= new Worker(WORKER).once('exit', () => (worker = undefined)));
    own.ref();
    own.postMessage(card);
    const [png] = (await once(own, 'message')) as [Uint8Array];
    own.unref();
    return png;
  }
  return (card) => {
    const drawn = last.then(() => draw(card));
    last = drawn.catch(() => undefined);
    return drawn;
  };
}

let [next, other] = [cardThread(), cardThread()];

/** Draws a card as PNG, in turn in one of two threads. Throws what the drawing throws. */
export function drawnCard(card: Card): Promise<Uint8Array> {
  [next, other] = [other, next];
  return next(card);
}
