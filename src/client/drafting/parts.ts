/** The parts of the form but its tasks, in the order of the paper. */
import { basisLine } from '../../catalogue/basis-line.ts';
import { leadingBases, movedBasis, withBasis, withoutBasis } from '../../drafting/bases.ts';
import { blanksOf, fillBlank } from '../../drafting/blanks.ts';
import {
  emptyDraft,
  identityOf,
  starterDraft,
  withIdentity,
  withStatus,
  withUnits,
  type Draft,
  type Identity,
} from '../../drafting/draft.ts';
import { addSection, guidanceOf, moveSection, neighbour, removeSection } from '../../drafting/sections.ts';
import { knownWith } from '../../drafting/own-units.ts';
import { draftFileWords, draftWords as words } from '../../i18n/drafting.ts';
import { nameInSentence } from '../../model/unit-names.ts';
import { unitAbove } from '../../model/unit-types.ts';
import type { Unit } from '../../model/unit.ts';
import { signatureOf, signedBy, SIGNING_WAYS, type SigningWay } from '../../documents/paper/signing.ts';
import { DOCUMENT_TYPES } from '../../model/document-types.ts';
import { CITATION_STATUS_NAMES } from '../../i18n/names.ts';
import { slug } from '../../text/slug.ts';
import { element } from '../element.ts';
import { combobox, type Choice } from './combobox.ts';
import {
  button,
  comboField,
  dateField,
  framed,
  idOf,
  linesField,
  part,
  said,
  selectField,
  textField,
} from './fields.ts';
import { helpOf, linesOf, withData, withSigner, type Form } from './form.ts';
import { likelyYear } from './likely-year.ts';
import { takeFromPaper } from './take.ts';
import { unitField } from './unit-field.ts';

const name = (key: string) => draftFileWords.fields[key] ?? key;

// Đơn vị và năm -------------------------------------------------------------------------------------

/** @param made units that the site may not have: the chosen one and those above */
function setIdentity(form: Form, to: Identity, focus: string, made: readonly Unit[] = []): void {
  const known = knownWith(form.known, { units: [...made] });
  const next = withIdentity(form.draft, form.template, known, to);
  form.rebuild(withUnits(next, to.unit, known, form.site), 'all', focus);
}

export function identityPart(form: Form): HTMLElement {
  const { unit, year } = identityOf(form.draft, form.known);
  const above = unitAbove(unit, form.known.units);
  return part(
    'identity',
    words.parts.identity,
    element(
      'div',
      { className: 'field-row' },
      unitField(form, {
        path: 'unit',
        label: name('unit'),
        help: above ? words.unitOf(nameInSentence(above)) : words.unitHelp,
        className: 'wide',
        value: unit?.name ?? '',
        levels: form.template.levels,
        chosen: (own, made) => setIdentity(form, { unit: own, year: year ?? likelyYear() }, 'year', made),
      }),
      textField({
        path: 'year',
        label: name('year'),
        help: words.yearHelp,
        type: 'number',
        range: { min: 2000, max: 2099, said: words.yearWrong },
        value: year === null ? '' : String(year),
        changed: (value) => {
          const next = /^20\d\d$/.test(value) ? Number(value) : null;
          if (next !== year && (next !== null || value === '')) setIdentity(form, { unit, year: next }, 'year');
        },
      }),
    ),
  );
}

// Lấy nội dung từ đâu --------------------------------------------------------------------------------

export function sourcePart(form: Form): HTMLElement {
  const own = () => identityOf(form.draft, form.known);
  /** What the drafter is stays; what the paper says is taken anew. */
  const start = (fresh: Draft) => {
    const { place, issuedOn, number, symbol, signer, recipients } = form.draft.data;
    const identity = Object.entries({ place, issuedOn, number, symbol, signer, recipients });
    const data = withStatus({
      ...fresh.data,
      ...Object.fromEntries(identity.filter(([, value]) => value !== undefined)),
    });
    const { units } = form.draft;
    form.rebuild({ ...fresh, data, ...(units ? { units } : {}) }, 'all', 'source');
  };
  const card = (label: string, help: string, act: () => void, id: string) => {
    const made = button(label, act, { className: 'source' });
    made.id = idOf(id);
    made.append(element('small', {}, help));
    return element('li', {}, made);
  };
  const panel = element('div', { className: 'take', hidden: true });
  return part(
    'source',
    words.parts.source,
    said(words.sourceHelp),
    element(
      'ul',
      { className: 'sources' },
      card(
        words.fromStarter,
        words.fromStarterHelp(form.template.tasks.length),
        () => start(starterDraft(form.template, form.known, own())),
        'source',
      ),
      card(
        words.fromEmpty,
        words.fromEmptyHelp,
        () => start(emptyDraft(form.template, form.known, own())),
        'source-empty',
      ),
      ...(form.schema.properties?.['summary']
        ? [card(words.fromFile, words.fromFileHelp, () => form.chooseFile(), 'source-file')]
        : []),
      ...(form.template.kind.endsWith('-plan')
        ? [card(words.fromPaper, words.fromPaperHelp, () => takeFromPaper(form, panel), 'source-paper')]
        : []),
    ),
    panel,
  );
}

// Đầu văn bản ----------------------------------------------------------------------------------------

function dataField(form: Form, key: string, help = helpOf(form, [key], name(key))): HTMLElement {
  const value = form.draft.data[key];
  return textField({
    path: key,
    label: name(key),
    help,
    value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    changed: (text) => form.change(withData(form.draft, key, text.trim())),
  });
}

/** A change of number or day, which say whether the paper is being issued. */
function changeIssue(form: Form, key: 'number' | 'issuedOn', value: string | number | undefined): void {
  const { data, ...rest } = withData(form.draft, key, value);
  form.change({ ...rest, data: withStatus(data) });
}

/** Digits are a number, unless a letter or a nought says more. */
const numberFrom = (text: string) => (/^[1-9]\d*$/.test(text) ? Number(text) : text);

export function headPart(form: Form): HTMLElement {
  const attached = form.template.kind === 'attached-plan';
  const { data } = form.draft;
  const lines = (key: 'addressedTo') =>
    linesField({
      path: key,
      label: words.lines(helpOf(form, [key]) ?? key),
      value: Array.isArray(data[key]) ? data[key].join('\n') : '',
      changed: (text) => form.change(withData(form.draft, key, linesOf(text))),
    });
  const period = (key: 'from' | 'to') => {
    const now = data['period'] as { from?: string; to?: string } | undefined;
    return dateField({
      path: `period.${key}`,
      label: `${name('period')}: ${name(key).toLowerCase()}`,
      help: words.periodHelp,
      value: now?.[key] ?? '',
      changed: (value) =>
        form.change(withData(form.draft, 'period', { ...(form.draft.data['period'] as object), [key]: value })),
    });
  };
  const issue = () => [
    textField({
      path: 'number',
      label: name('number'),
      help: words.numberHelp,
      value: data.number === undefined ? '' : String(data.number),
      changed: (text) => changeIssue(form, 'number', numberFrom(text.trim())),
    }),
    dataField(form, 'symbol', words.symbolHelp(form.template.symbol)),
    // Minutes say in their text where and when.
    ...(form.template.kind === 'minutes'
      ? []
      : [
          dataField(form, 'place', words.placeHelp),
          dateField({
            path: 'issuedOn',
            label: name('issuedOn'),
            value: data.issuedOn,
            changed: (date) => changeIssue(form, 'issuedOn', date),
          }),
        ]),
  ];
  return part(
    'head',
    words.parts.head,
    dataField(form, 'title'),
    element(
      'div',
      { className: 'field-row' },
      ...(attached ? [] : issue()),
      ...(form.schema.properties?.['period'] ? [period('from'), period('to')] : []),
    ),
    ...(form.schema.properties?.['addressedTo'] && form.template.kind !== 'minutes' ? [lines('addressedTo')] : []),
  );
}

// Căn cứ ---------------------------------------------------------------------------------------------

/** A button that keeps the focus through a rebuild. */
function control(label: string, spoken: string, act: () => void, id: string, off = false): HTMLButtonElement {
  const made = button(label, act, { title: spoken });
  made.id = idOf(id);
  made.disabled = off;
  return made;
}

export function basesPart(form: Form): HTMLElement {
  const { basis = [] } = form.draft.data;
  const own = form.draft.ownBases;
  const leading = leadingBases(form.draft, form.template);
  const move = (i: number, by: number) => {
    const next = basis.toSpliced(i, 1).toSpliced(i + by, 0, basis[i] ?? '');
    form.rebuild(withData(form.draft, 'basis', next), ['bases'], `basis.${i + by}.${by < 0 ? 'up' : 'down'}`);
  };
  const items = basis.map((id, i) => {
    const citation = form.known.citations.get(id);
    const text = citation ? basisLine(citation, ' ngày …') : id;
    const code = citation?.code ?? id;
    const status =
      citation && citation.status.value !== 'in-force'
        ? [' ', element('span', { className: 'tag' }, CITATION_STATUS_NAMES[citation.status.value])]
        : [];
    const item = element(
      'li',
      {},
      element('span', {}, text, ...status),
      element(
        'span',
        { className: 'item-tools' },
        control(words.up, words.upOf(code), () => move(i, -1), `basis.${i}.up`, i === 0),
        control(words.down, words.downOf(code), () => move(i, 1), `basis.${i}.down`, i === basis.length - 1),
        control(
          words.remove,
          words.removeOf(code),
          () => form.rebuild(withData(form.draft, 'basis', basis.toSpliced(i, 1)), ['bases'], 'bases-add'),
          `basis.${i}.remove`,
        ),
      ),
      element('ul', { className: 'field-notes' }),
    );
    item.dataset['path'] = `basis.${i}`;
    return item;
  });
  const ownItems = own.map((line, i) => {
    const field = textField({
      path: `ownBases.${i}`,
      label: `${name('basis')}: ${words.basisOwn}`,
      value: line,
      changed: (text) => form.change({ ...form.draft, ownBases: form.draft.ownBases.with(i, text) }),
    });
    const mover = (by: -1 | 1) => {
      const moved = movedBasis(form.draft, form.template, i, by);
      const [label, spoken, way] =
        by < 0 ? [words.up, words.upOf(line), 'up'] : [words.down, words.downOf(line), 'down'];
      const act = () => {
        // Words may have been typed since the list was made.
        const now = movedBasis(form.draft, form.template, i, by);
        if (now) form.rebuild(now.draft, ['bases'], `ownBases.${now.at}.${way}`);
      };
      return control(label, spoken, act, `ownBases.${i}.${way}`, moved === null);
    };
    field.append(
      element(
        'span',
        { className: 'item-tools' },
        mover(-1),
        mover(1),
        control(
          words.remove,
          words.removeOf(line),
          () => form.rebuild(withoutBasis(form.draft, form.template, i), ['bases'], 'bases-add'),
          `ownBases.${i}.remove`,
        ),
      ),
    );
    return element('li', {}, field);
  });
  const choices = form.registers.citations
    .filter(({ id }) => !basis.includes(id))
    .map((citation): Choice => ({
      value: citation.id,
      label: `${DOCUMENT_TYPES[citation.type]} ${citation.code}`,
      note: citation.title,
      also: [citation.title, citation.issuer, ...citation.aliases].join(' '),
    }));
  return part(
    'bases',
    words.parts.bases,
    items.length + ownItems.length
      ? element('ol', { className: 'items' }, ...ownItems.slice(0, leading), ...items, ...ownItems.slice(leading))
      : said(words.basisNone),
    comboField({
      path: 'bases-add',
      label: words.basisAdd,
      help: words.basisHelp,
      value: '',
      clears: true,
      choices: () => choices,
      chosen: (value, free) =>
        form.rebuild(
          free ? withBasis(form.draft, form.template, value) : withData(form.draft, 'basis', [...basis, value]),
          ['bases'],
          'bases-add',
        ),
    }),
  );
}

// Chỗ còn trống --------------------------------------------------------------------------------------

export function blanksPart(form: Form): HTMLElement {
  const blanks = blanksOf(form.draft);
  const shared = blanks.filter((blank) => blank.shared);
  const apart = blanks.filter((blank) => !blank.shared);
  const made = part('blanks', words.parts.blanks, said(words.blanksHelp));
  made.hidden = blanks.length === 0;
  const known = new Map(form.template.fields.map((field) => [slug(field.name), field]));
  for (const { label, count } of shared) {
    const path = `blank.${slug(label)}`;
    const field = known.get(slug(label));
    const fill = (value: string) => {
      if (value.trim()) form.rebuild(fillBlank(form.draft, label, value.trim()), 'all', 'blanks');
    };
    const choices = (field?.choices ?? []).map((choice): Choice => ({ value: choice, label: choice }));
    const { root, input } = combobox({ id: idOf(path), choices: () => choices, chosen: fill });
    const row = element(
      'div',
      { className: 'fill' },
      root,
      button(words.fill, () => fill(input.value), { title: `${words.fill}: ${label}` }),
    );
    made.append(framed({ path, label: `${label} (${words.blankCount(count)})`, help: field?.help }, row));
  }
  if (apart.length) made.append(said(words.blanksApart(apart.map(({ label }) => `[${label}]`).join(', '))));
  return made;
}

// Nội dung -------------------------------------------------------------------------------------------

export function sectionsPart(form: Form): HTMLElement {
  const { sections } = form.draft;
  const set = (i: number, change: Partial<Draft['sections'][number]>) => {
    const section = form.draft.sections[i];
    if (section) form.change({ ...form.draft, sections: form.draft.sections.with(i, { ...section, ...change }) });
  };
  const again = ({ draft, at }: { draft: Draft; at: number }, control = 'heading') =>
    form.rebuild(draft, ['sections'], `sections.${at}.${control}`);
  const tools = (i: number, heading: string) => {
    const move = (by: -1 | 1) => {
      const [label, spoken, name] =
        by < 0 ? [words.up, words.upOf(heading), 'up'] : [words.down, words.downOf(heading), 'down'];
      return control(
        label,
        spoken,
        () => again(moveSection(form.draft, i, by), name),
        `sections.${i}.${name}`,
        neighbour(sections, i, by) < 0,
      );
    };
    const remove = () => {
      form.rebuild(removeSection(form.draft, i), ['sections'], `sections.${Math.max(0, i - 1)}.heading`);
      form.say(words.removedSection(heading));
    };
    return element(
      'div',
      { className: 'item-tools' },
      move(-1),
      move(1),
      control(
        words.addSection,
        words.addSectionAfter(heading),
        () => again(addSection(form.draft, i)),
        `sections.${i}.add`,
      ),
      control(words.remove, words.removeOf(heading), remove, `sections.${i}.remove`),
    );
  };
  const boxes = sections.map((section, i) => {
    const isLead = i === 0 && section.heading === '';
    const isContainer = (sections[i + 1]?.level ?? 0) > section.level;
    const heading = textField({
      path: `sections.${i}.heading`,
      label: words.sectionHeading,
      className: `section-heading level-${section.level}`,
      value: section.heading,
      changed: (text) => set(i, { heading: text }),
    });
    const guidance = guidanceOf(form.template, section).map((line) => element('li', {}, line.replace(/[{}]/g, '')));
    const text = linesField({
      path: `sections.${i}.text`,
      label: isLead ? words.lead : words.sectionText(section.heading),
      className: 'section-text',
      value: section.text.join('\n'),
      changed: (value) => set(i, { text: linesOf(value) }),
    });
    text.querySelector('label')?.classList.add('visually-hidden');
    heading.querySelector('label')?.classList.add('visually-hidden');
    const box = element(
      'div',
      { className: `draft-section level-${section.level}` },
      ...(isLead ? [] : [heading]),
      ...(guidance.length ? [element('ul', { className: 'guidance' }, ...guidance)] : []),
      ...(isContainer && section.text.length === 0 ? [] : [text]),
      ...(isLead ? [] : [tools(i, section.heading)]),
      element('ul', { className: 'field-notes' }),
    );
    box.dataset['path'] = `sections.${i}`;
    return box;
  });
  const more =
    form.template.decision !== undefined || form.template.appendices.length > 0 || form.template.progress.length > 0;
  const made = part('sections', words.parts.sections, said(words.sectionHelp), ...boxes);
  if (more) made.append(said(words.fixedParts));
  made.hidden = sections.length === 0;
  return made;
}

// Nơi nhận, người ký ---------------------------------------------------------------------------------

interface Lines {
  authority?: string | undefined;
  position: string;
}

/** The ways in which a paper is signed, with the lines that are printed. */
const signerWays = ({ authority: above, position: head }: Lines): [SigningWay, Lines][] =>
  SIGNING_WAYS.map((way) => {
    const { authority, position } = signedBy(way, {
      ...(above === undefined ? {} : { authority: above }),
      position: head,
    });
    const bracketed = (text: string) => text.replace(/[{}]/g, (sign) => (sign === '{' ? '[' : ']'));
    return [
      way,
      { ...(authority === undefined ? {} : { authority: bracketed(authority) }), position: bracketed(position) },
    ];
  });

/** Who signs, as a choice that writes the lines of the signature as the decree has them. */
function signingWay(path: string, head: Lines, now: Partial<Lines>, chosen: (lines: Lines) => void): HTMLElement {
  const ways = signerWays(head);
  const same = ways.find(([, lines]) => lines.authority === now.authority && lines.position === now.position);
  return selectField({
    path,
    label: words.signingWay,
    help: words.signingWayHelp,
    value: same?.[0] ?? '',
    choices: [...ways.map(([id]): [string, string] => [id, words.signingWays[id]]), ['', words.signingOwn]],
    changed: (id) => {
      const lines = ways.find(([one]) => one === id)?.[1];
      if (lines) chosen(lines);
    },
  });
}

export function endPart(form: Form): HTMLElement {
  const { signer = {}, recipients = [], attachedTo } = form.draft.data;
  const { decision } = form.template;
  const { unit } = identityOf(form.draft, form.known);
  const attached = form.template.kind === 'attached-plan';
  const signerField = (key: 'authority' | 'position' | 'name', help = helpOf(form, ['signer', key], name(key))) =>
    textField({
      path: `signer.${key}`,
      label: name(key),
      help,
      value: signer[key] ?? '',
      changed: (text) => form.change(withSigner(form.draft, key, text.trim())),
    });
  /** The lines of the signature anew; the name stays. */
  const sign = (lines: Lines) => {
    const { position, authority = '' } = lines;
    form.rebuild(withSigner(withSigner(form.draft, 'position', position), 'authority', authority), ['end'], 'signer');
  };
  const signDecision = (lines: Lines) =>
    form.rebuild(
      withData(form.draft, 'attachedTo', { ...form.draft.data.attachedTo, signer: lines }),
      ['end'],
      'attachedTo.signer',
    );
  return part(
    'end',
    words.parts.end,
    linesField({
      path: 'recipients',
      label: name('recipients'),
      help: words.recipientsHelp,
      value: recipients.join('\n'),
      changed: (text) => form.change(withData(form.draft, 'recipients', linesOf(text))),
    }),
    ...(unit && attached && decision
      ? [signingWay('attachedTo.signer', decision.signer, attachedTo?.signer ?? decision.signer, signDecision)]
      : []),
    ...(unit && !attached && form.template.kind !== 'minutes'
      ? [signingWay('signer', signatureOf(unit), signer, sign)]
      : []),
    ...(attached
      ? []
      : [
          signerField('authority', words.authorityHelp),
          element(
            'div',
            { className: 'field-row' },
            signerField('position'),
            signerField('name', words.signerNameHelp),
          ),
        ]),
  );
}

export function publishPart(form: Form): HTMLElement {
  const made = part(
    'publish',
    words.parts.publish,
    linesField({
      path: 'summary',
      label: name('summary'),
      help: helpOf(form, ['summary'], name('summary')),
      value: form.draft.data.summary ?? '',
      changed: (text) => form.change(withData(form.draft, 'summary', text.replace(/\s*\n\s*/g, ' ').trim())),
    }),
  );
  made.hidden = !form.schema.properties?.['summary'];
  return made;
}
