/**
 * Whether data fits a JSON Schema, as much of it as the schemas of the front matter use
 * (https://json-schema.org/draft-07). The schemas come from the model: this only reads them, where zod is too large.
 */
import { messages } from '../i18n/messages.ts';
import { nearest } from '../text/nearest.ts';

export interface JsonSchema {
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minItems?: number;
  maxItems?: number;
}

export type Path = (string | number)[];

export interface Misfit {
  path: Path;
  rule: 'schema.missing' | 'schema.unknown-key' | 'schema.value';
  message: string;
  hint: string;
}

/** Problems that are said at once. */
const MAX = 60;

const typeOf = (value: unknown) =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'array'
      : typeof value === 'number' && Number.isInteger(value)
        ? 'integer'
        : typeof value;

function hasType(value: unknown, types: string | string[]): boolean {
  const found = typeOf(value);
  return [types].flat().some((type) => type === found || (type === 'number' && found === 'integer'));
}

const shown = (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

/** Where data does not fit; empty when it does. */
export function misfits(schema: JsonSchema, value: unknown, path: Path = []): Misfit[] {
  const found: Misfit[] = [];
  visit(schema, value, path, found);
  return found;
}

function visit(schema: JsonSchema, value: unknown, path: Path, found: Misfit[]): void {
  if (found.length >= MAX) return;
  const name = path.length ? path.join('.') : messages.wholeFile;
  const meaning = schema.description ? messages.meaning(schema.description) : messages.seeGuide;
  const wrong = (hint = meaning) =>
    found.push({ path, rule: 'schema.value', message: messages.invalidValue(name, shown(value)), hint });

  const choices = schema.anyOf ?? schema.oneOf;
  if (choices && !choices.some((choice) => misfits(choice, value, path).length === 0)) return void wrong();
  for (const part of schema.allOf ?? []) visit(part, value, path, found);
  if (schema.type && !hasType(value, schema.type)) return void wrong();
  if (schema.const !== undefined && value !== schema.const) return void wrong();
  if (schema.enum && !schema.enum.includes(value)) {
    const known = schema.enum.map(String);
    return void wrong(messages.accepted(nearest(shown(value), known, 1), known));
  }
  if (typeof value === 'string') {
    const length = value.trim().length;
    if (length < (schema.minLength ?? 0) || length > (schema.maxLength ?? Infinity)) wrong();
    else if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) wrong();
  } else if (typeof value === 'number') {
    const low = value < (schema.minimum ?? -Infinity) || value <= (schema.exclusiveMinimum ?? -Infinity);
    const high = value > (schema.maximum ?? Infinity) || value >= (schema.exclusiveMaximum ?? Infinity);
    if (low || high) wrong();
  } else if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? Infinity)) wrong();
    const { items } = schema;
    if (items) for (const [i, item] of value.entries()) visit(items, item, [...path, i], found);
  } else if (typeof value === 'object' && value !== null) {
    visitObject(schema, value as Record<string, unknown>, path, found);
  }
}

function visitObject(schema: JsonSchema, value: Record<string, unknown>, path: Path, found: Misfit[]): void {
  const known = schema.properties ?? {};
  for (const key of schema.required ?? []) {
    if (Object.hasOwn(value, key)) continue;
    const description = known[key]?.description;
    found.push({
      path: [...path, key],
      rule: 'schema.missing',
      message: messages.missingKey([...path, key].join('.')),
      hint: description ? messages.meaning(description) : messages.seeGuide,
    });
  }
  for (const [key, item] of Object.entries(value)) {
    const own = Object.hasOwn(known, key) ? known[key] : undefined;
    if (own) visit(own, item, [...path, key], found);
    else if (schema.additionalProperties === false) {
      const names = Object.keys(known);
      found.push({
        path: [...path, key],
        rule: 'schema.unknown-key',
        message: messages.unknownKey(shown(key)),
        hint: messages.knownKeys(nearest(key, names), names),
      });
    } else if (typeof schema.additionalProperties === 'object') {
      visit(schema.additionalProperties, item, [...path, key], found);
    }
  }
}
