import { el, text, type Xml } from '../ooxml/xml.ts';
import { shownText, type FieldRun, type Run, type TextRun } from '../tree.ts';
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
  const empty = field.value === undefined || field.value === '';
  const looks = emphasis(field);
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
      empty && el('w:showingPlcHdr'),
      inputXml(field),
    ),
    el(
      'w:sdtContent',
      {},
      textRun(shownText(field), empty ? [el('w:rStyle', { 'w:val': PROMPT_STYLE }), ...looks] : looks),
    ),
  );
}

function inputXml({ input, value }: FieldRun): Xml {
  switch (input.type) {
    case 'text':
      return el('w:text', { 'w:multiLine': input.multiline ? 1 : undefined });
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
