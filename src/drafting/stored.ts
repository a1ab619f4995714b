/** A draft that was stored as text: itself, or nothing when it is none. */
import type { Draft } from './draft.ts';
import { unitFrom } from './own-units.ts';
import { schemaOf, type Schemas } from './registers.ts';
import { misfits, type JsonSchema, type Path } from './schema.ts';
import { schemaAt } from './schema-at.ts';

/** Never throws; what was being written when it was stored may be too short yet. */
export function storedDraft(text: string, template: string, schemas: Schemas): Draft | null {
  try {
    const draft = JSON.parse(text) as Draft;
    const texts = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string');
    const schema = schemaOf(draft.data.kind, schemas);
    const whole =
      draft.template === template &&
      texts(draft.ownBases) &&
      typeof (draft.leading ?? 0) === 'number' &&
      (draft.units ?? []).every((unit) => unitFrom(unit)) &&
      draft.sections.every(
        ({ level, heading, text: lines }) => [1, 2].includes(level) && typeof heading === 'string' && texts(lines),
      ) &&
      // Words that are being written may be too short yet; what is of another kind than it must be is broken.
      misfits(schema, draft.data).every(
        ({ rule, path }) => rule === 'schema.missing' || isText(draft.data, schema, path),
      );
    return whole ? draft : null;
  } catch {
    return null;
  }
}

/** Whether a text stands where the schema wants one. */
function isText(value: unknown, schema: JsonSchema, path: Path): boolean {
  const at = path.reduce<unknown>(
    (found, step) => (found as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
  const wanted = [schemaAt(schema, path)?.type ?? 'string'].flat();
  return typeof at === 'string' && wanted.includes('string');
}
