/** What a draft may hold while it is being written: nothing yet, or words that are not yet what they must become. */
import { schemaAt } from './schema-at.ts';
import type { JsonSchema, Misfit } from './schema.ts';
import { valueAt } from './value-at.ts';

/** Whether data only is not finished at a place; what is of another kind than it must be is broken. */
export function isUnfinished(data: unknown, schema: JsonSchema, { rule, path }: Misfit): boolean {
  if (rule === 'schema.missing') return true;
  const value = valueAt(data, path);
  return rule === 'schema.value' && typeof value === 'string' && takesText(schemaAt(schema, path));
}

function takesText(schema: JsonSchema | undefined): boolean {
  const choices = schema?.anyOf ?? schema?.oneOf;
  if (choices) return choices.some(takesText);
  return [schema?.type ?? 'string'].flat().includes('string');
}
