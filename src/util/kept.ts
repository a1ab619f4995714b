/**
 * The value of a key, made when it is asked for first. What failed is made again at the next time.
 *
 * @param known the values so far
 */
export function kept<K, V>(known: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const before = known.get(key);
  if (before) return before;
  const made = make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}
