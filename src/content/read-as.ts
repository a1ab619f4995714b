import type { z } from 'zod';
import { explainIssue } from './explain.ts';
import { MAX_PROBLEMS, type Source } from './source.ts';

/**
 * Checks a source's data against a schema. What does not fit is added to the source's problems with its
 * place, what is accepted, and the nearest known name.
 *
 * @returns the data as the schema gives it, or `undefined`
 */
export function readAs<T extends z.ZodType>(source: Source, schema: T): z.output<T> | undefined {
  if (source.data === undefined) return undefined;
  const result = schema.safeParse(source.data, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues.slice(0, MAX_PROBLEMS * 3)) {
    for (const { path, key, rule, message, hint } of explainIssue(issue, schema)) {
      source.problems.push({ file: source.file, ...source.place(path, key), severity: 'error', rule, message, hint });
    }
  }
  return undefined;
}
