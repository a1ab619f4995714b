/**
 * The value of a key, made when it is asked for first. What failed is made again at the next time.
 *
 * @param known the values so far
 * @param most values that are kept: the oldest one gives way to another
 */
export function kept<K, V>(known: Map<K, Promise<V>>, key: K, make: () => Promise<V>, most = Infinity): Promise<V> {
  const before = known.get(key);
  if (before) return before;
  const made = make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
  return made;
}
