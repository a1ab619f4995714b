/** A draft that was stored as text: itself, or nothing when it is none. */
import type { Draft } from './draft.ts';
import { unitFrom } from './own-units.ts';
import { schemaOf, type Schemas } from './registers.ts';
import { misfits } from './schema.ts';
import { isUnfinished } from './unfinished.ts';

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
      misfits(schema, draft.data).every((misfit) => isUnfinished(draft.data, schema, misfit));
    return whole ? draft : null;
  } catch {
    return null;
  }
}
