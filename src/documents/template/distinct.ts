import type { Document, FieldRun, Run } from '../tree.ts';

/** Placeholders that say what kind of thing goes there and not which one: two of them are two facts. */
const GENERIC = new Set(['so', 'ngay', 'thang', 'ngay-thang-nam', 'noi-dung', 'ten']);

/** The document with the names of such fields numbered (`so`, `so-2` …), so that one name stays one fact. */
export function distinctBlanks(document: Document): Document {
  const seen = new Map<string, number>();
  return mapFields(document, (field) => {
    if (!GENERIC.has(field.name)) return field;
    const count = (seen.get(field.name) ?? 0) + 1;
    seen.set(field.name, count);
    return count === 1 ? field : { ...field, name: `${field.name}-${count}` };
  });
}

/** A document, or a part of one, with every field changed. */
export function mapFields<T>(value: T, change: (field: FieldRun) => Run): T {
  if (Array.isArray(value)) return value.map((item: unknown) => mapFields(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isField(value)) return change(value) as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapFields(item, change)])) as T;
}

function isField(value: object): value is FieldRun {
  return 'kind' in value && value.kind === 'field';
}
