import type { Path } from './schema.ts';

/** What stands at a place; `undefined` where nothing does. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);
