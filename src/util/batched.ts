/**
 * Answers what is asked one by one, while as much as comes at the same time is asked at once.
 *
 * @param ask answers in the order in which it is asked
 */
export function batched<K, V>(ask: (keys: K[]) => Promise<V[]>): (key: K) => Promise<V> {
  let waiting: { key: K; resolve: (value: V) => void; reject: (error: unknown) => void }[] = [];
  const flush = () => {
    const asked = waiting;
    waiting = [];
    ask(asked.map(({ key }) => key)).then(
      (values) => {
        for (const [i, { resolve }] of asked.entries()) resolve(values[i] as V);
      },
      (error: unknown) => {
        for (const { reject } of asked) reject(error);
      },
    );
  };
  return (key) =>
    new Promise((resolve, reject) => {
      // After all that follows from what is there already.
      if (waiting.push({ key, resolve, reject }) === 1) setTimeout(flush, 0);
    });
}
