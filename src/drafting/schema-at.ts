import type { JsonSchema, Path } from './schema.ts';

/** The part of a schema that speaks of a value. */
export function schemaAt(schema: JsonSchema, path: Path): JsonSchema | undefined {
  let at: JsonSchema | undefined = schema;
  for (const step of path) at = typeof step === 'number' ? at?.items : at?.properties?.[step];
  return at;
}
