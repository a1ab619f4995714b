import { el, text, type Xml } from '../ooxml/xml.ts';
import { shownText, type FieldRun, type Run, type TextRun } from '../tree.ts';
import { dataBinding, placeholder } from './binding.ts';
import type { Scope } from './scope.ts';
import { PROMPT_STYLE } from './styles.ts';

/** Word allows no more in the tag and the title of a content control. */
const TAG_LIMIT = 64;

/** Runs and content controls for the inside of a paragraph. */
export function runsXml(runs: Run[], scope: Scope): Xml[] {
  return runs.map((run) => (run.kind === 'text' ? textRun(run.text, emphasis(run)) : control(run, scope)));
}

/** One run; line ends become line breaks and tabs become tabs. */
function textRun(value: string, properties: Xml[]): Xml {
  const content = value.split(/(\r?\n|\t)/).map((piece) => {
    if (piece === '') return undefined;
    if (piece === '\t') return el('w:tab');
    if (piece.endsWith('\n')) return el('w:br');
    return el('w:t', { 'xml:space': 'preserve' }, text(piece));
  });
  return el('w:r', {}, properties.length > 0 && el('w:rPr', {}, properties), content);
}

function emphasis({ bold, italic }: Pick<TextRun, 'bold' | 'italic'>): Xml[] {
  return [...(bold ? [el('w:b'), el('w:bCs')] : []), ...(italic ? [el('w:i'), el('w:iCs')] : [])];
}

/** A content control (ECMA-376 part 1, 17.5.2). Emphasis stands in its properties too, for what is typed into it. */
function control(field: FieldRun, scope: Scope): Xml {
  return sdt(field, scope, [shownRun(field, shownText(field))]);
}

/**
 * A content control around whole paragraphs, a line of the value each; `wrap` makes a paragraph of runs.
 * Typing into it, one can start new paragraphs, which a control inside a paragraph does not allow.
 */
export function blockControl(field: FieldRun, scope: Scope, wrap: (runs: Xml[]) => Xml): Xml {
  return sdt(
    field,
    scope,
    shownText(field)
      .split(/\r?\n/)
      .map((line) => wrap([shownRun(field, line)])),
  );
}

function isEmpty(field: FieldRun): boolean {
  return field.value === undefined || field.value === '';
}

function shownRun(field: FieldRun, value: string): Xml {
  const looks = emphasis(field);
  return textRun(value, isEmpty(field) ? [el('w:rStyle', { 'w:val': PROMPT_STYLE }), ...looks] : looks);
}

function sdt(field: FieldRun, scope: Scope, content: Xml[]): Xml {
  const looks = emphasis(field);
  const binding = dataBinding(field.name, scope.bound);
  return el(
    'w:sdt',
    {},
    el(
      'w:sdtPr',
      {},
      looks.length > 0 && el('w:rPr', {}, looks),
      el('w:alias', { 'w:val': cut(field.label) }),
      el('w:tag', { 'w:val': cut(field.name) }),
      el('w:id', { 'w:val': scope.nextId() }),
      binding && placeholder(field.prompt, scope.prompts),
      isEmpty(field) && el('w:showingPlcHdr'),
      binding,
      inputXml(field),
    ),
    el('w:sdtContent', {}, content),
  );
}

function inputXml({ input, value }: FieldRun): Xml {
  switch (input.type) {
    case 'text':
      return el('w:text');
    case 'paragraphs':
      return el('w:richText');
    case 'date':
      return el(
        'w:date',
        { 'w:fullDate': value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : undefined },
        el('w:dateFormat', { 'w:val': 'dd/MM/yyyy' }),
        el('w:lid', { 'w:val': 'vi-VN' }),
        el('w:storeMappedDataAs', { 'w:val': 'date' }),
        el('w:calendar', { 'w:val': 'gregorian' }),
      );
    case 'choice': {
      // Word calls a file with two equal entries damaged.
      const choices = [...new Set(input.choices.map((choice) => choice.trim()))].filter((choice) => choice !== '');
      return el(
        'w:comboBox',
        {},
        choices.map((choice) => el('w:listItem', { 'w:displayText': choice, 'w:value': choice })),
      );
    }
  }
}

function cut(name: string): string {
  return [...name].slice(0, TAG_LIMIT).join('');
}
