import { commonBlanks } from '../../i18n/documents.ts';
import type { TemplateData } from '../../model/template.ts';
import { slug } from '../../text/slug.ts';
import type { Document, FieldInput, FieldRun, Run } from '../tree.ts';

/** Placeholders that say what kind of thing goes there and not which one: two of them are two facts. */
const GENERIC = new Set(['so', 'ngay', 'thang', 'ngay-thang-nam', 'noi-dung', 'ten', 'diem']);

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

/** The help of the blanks that most templates have, by name. */
const COMMON = new Map(Object.entries(commonBlanks).map(([name, help]) => [slug(name), help]));

/** The document with what the template says of its blanks: the help, and how they are filled in. */
export function describedBlanks(document: Document, fields: TemplateData['fields']): Document {
  const known = new Map(fields.map((field) => [slug(field.name), field]));
  return mapFields(document, (run) => {
    const field = known.get(run.name);
    if (!field) {
      const help = COMMON.get(run.name);
      return help === undefined ? run : { ...run, help };
    }
    const input: FieldInput =
      field.input === 'choice' ? { type: 'choice', choices: field.choices } : { type: field.input };
    return { ...run, help: field.help, input };
  });
}

/** The document with values in its blanks, by their names; the blanks stay fields that can be changed. */
export function filledBlanks(document: Document, values: ReadonlyMap<string, string>): Document {
  return mapFields(document, (run) => {
    const value = values.get(run.name);
    return value === undefined ? run : { ...run, value };
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
