/** Lists of the catalogue by what pages ask for, each gone through once: a page for every unit asks for the unit's papers. */
import type { Catalogue } from './types.ts';

const known = new WeakMap<Catalogue, Map<string, unknown>>();

/** A value worked out once for a catalogue, by a name of its own. */
export function once<T>(catalogue: Catalogue, name: string, make: () => T): T {
  let values = known.get(catalogue);
  if (!values) known.set(catalogue, (values = new Map<string, unknown>()));
  if (!values.has(name)) values.set(name, make());
  return values.get(name) as T;
}

/** The items of a list that have a key, in the order of the list; an item may have several keys, each counts once. */
export function listed<T>(
  catalogue: Catalogue,
  name: string,
  items: () => Iterable<T>,
  keysOf: (item: T) => Iterable<string | undefined>,
  key: string,
): readonly T[] {
  const lists = once(catalogue, name, () => {
    const found = new Map<string, T[]>();
    for (const item of items()) {
      for (const one of new Set(keysOf(item))) {
        if (one === undefined) continue;
        const list = found.get(one);
        if (list) list.push(item);
        else found.set(one, [item]);
      }
    }
    return found;
  });
  return lists.get(key) ?? [];
}
