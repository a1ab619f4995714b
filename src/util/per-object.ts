/**
 * A function that works out its answer once for each object: several rules and pages ask the same of a paper or a
 * catalogue. The answer goes when the object does.
 *
 * @param of what is asked of the object; the other arguments hang on it
 */
export function perObject<K extends object, Rest extends unknown[], V extends object>(
  of: (key: K, ...rest: Rest) => V,
): (key: K, ...rest: Rest) => V {
  const known = new WeakMap<K, V>();
  return (key, ...rest) => {
    let found = known.get(key);
    if (!found) known.set(key, (found = of(key, ...rest)));
    return found;
  };
}
