/** What zod found, in the words of an editor: the value, what is accepted, the nearest known name. */
import { z } from 'zod';
import { fileMessages } from '../i18n/file-messages.ts';
import { messages } from '../i18n/messages.ts';
import { nearest } from '../text/nearest.ts';
import { perObject } from '../util/per-object.ts';
import type { Path } from './source.ts';

/** Unknown keys of one object that are said at once. */
const MAX_KEYS = 20;

export interface Explained {
  path: Path;
  /** The key that the problem is about, when it is the key itself. */
  key?: string;
  rule: string;
  message: string;
  hint: string;
}

z.config(z.locales.vi());

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  description?: string;
}

/** The JSON Schema of the object at a path, from which known keys and descriptions are read. */
function schemaAt(schema: z.ZodType, path: Path): Schema | undefined {
  return stepInto(jsonSchemaOf(schema), path);
}

const jsonSchemaOf = perObject(
  (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema,
);

function stepInto(schema: Schema, path: Path): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const step of path) {
    at = typeof step === 'number' ? at?.items : at?.properties?.[step];
  }
  return at;
}

function shown(value: unknown): string {
  if (value === undefined) return fileMessages.nothing;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** One zod issue as one or more problems (each unknown key is a problem of its own). */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodType): Explained[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const name = path.length ? path.join('.') : messages.wholeFile;
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(schemaAt(schema, path)?.properties ?? {});
    return issue.keys.slice(0, MAX_KEYS).map((key) => ({
      path,
      key,
      rule: 'schema.unknown-key',
      message: messages.unknownKey(key),
      hint: messages.knownKeys(nearest(key, known), known),
    }));
  }
  const description = schemaAt(schema, path)?.description;
  const meaning = description ? messages.meaning(description) : messages.seeGuide;
  if (issue.code === 'invalid_value') {
    const accepted = issue.values.map(String);
    if (issue.input === undefined) {
      const hint = messages.accepted([], accepted);
      return [{ path, rule: 'schema.missing', message: messages.missingKey(name), hint }];
    }
    return [
      {
        path,
        rule: 'schema.value',
        message: messages.invalidValue(name, shown(issue.input)),
        hint: messages.accepted(nearest(shown(issue.input), accepted, 1), accepted),
      },
    ];
  }
  if (issue.input === undefined) {
    return [{ path, rule: 'schema.missing', message: messages.missingKey(name), hint: meaning }];
  }
  // A rule about a whole row names the key that the row lacks.
  if (issue.code === 'custom' && typeof issue.input === 'object') {
    return [{ path, rule: 'schema.missing', message: `${messages.missingKey(name)}: ${issue.message}`, hint: meaning }];
  }
  return [
    {
      path,
      rule: 'schema.value',
      message: fileMessages.invalidWith(name, shown(issue.input), issue.message),
      hint: meaning,
    },
  ];
}
