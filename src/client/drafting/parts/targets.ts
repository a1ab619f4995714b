/** The targets of a draft: what is measured, what must be reached, in what it is counted. */
import { isFor } from '../../../catalogue/offered.ts';
import { identityOf, offeredLevels } from '../../../drafting/draft.ts';
import { targetSection, targetsOf, withTargets, type DraftTarget } from '../../../drafting/targets.ts';
import { draftWords as words } from '../../../i18n/drafting.ts';
import { formatTarget } from '../../../i18n/format.ts';
import { OP_SIGNS } from '../../../i18n/names.ts';
import { element } from '../../element.ts';
import type { Choice } from '../combobox.ts';
import { button, fieldLabel, comboField, part, said, selectField, textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { plainNumber } from '../../../text/number.ts';

/** What must be reached in words, from sign, value and unit. */
function wordingOf({ op, value, unit }: Pick<DraftTarget, 'op' | 'value' | 'unit'>): string {
  const said = formatTarget(OP_SIGNS[op], value, unit ?? null);
  return value === undefined ? said : `đạt ${said}`;
}

export function targetsPart(form: Form): HTMLElement {
  const targets = targetsOf(form.draft);
  const levels = offeredLevels(form.draft, form.template, form.known);
  const offered = form.registers.indicators.filter((indicator) => isFor(indicator, levels));
  const indicators = offered.map((indicator): Choice => ({
    value: indicator.id,
    label: indicator.name,
    note: indicator.unit,
    also: indicator.aliases.join(' '),
  }));
  const rows = targets.map((target, i) => row(form, target, i, indicators));
  const { unit, year } = identityOf(form.draft, form.known);
  const add = button(words.addTarget, () => {
    const fresh: DraftTarget = {
      id: '',
      indicator: '',
      op: '>=',
      unit: '%',
      level: [unit?.level ?? form.template.levels[0] ?? 'xa'],
      period: String(year ?? ''),
      wording: '',
    };
    form.rebuild(withTargets(form.draft, [...targets, fresh]), ['targets'], `targets.${targets.length}.indicator`);
  });
  const made = part('targets', words.parts.targets, said(words.targetsHelp), ...rows, add);
  made.dataset['path'] = 'targets';
  made.append(element('ul', { className: 'field-notes' }));
  made.hidden = !form.schema.properties?.['tasks'] || targetSection(form.draft.sections) < 0;
  return made;
}

function row(form: Form, target: DraftTarget, i: number, indicators: readonly Choice[]): HTMLElement {
  const path = `targets.${i}`;
  const set = (change: Partial<DraftTarget>) => {
    const now = targetsOf(form.draft)[i];
    if (!now) return;
    const next = { ...now, ...change };
    for (const key of ['value', 'unit', 'measures'] as const)
      if (next[key] === undefined || next[key] === '') Reflect.deleteProperty(next, key);
    form.change(withTargets(form.draft, targetsOf(form.draft).with(i, { ...next, wording: wordingOf(next) })));
  };
  const indicator = comboField({
    path: `${path}.indicator`,
    label: fieldLabel('indicator'),
    className: 'wide',
    value: target.indicator,
    choices: () => indicators,
    chosen: (value, own) => {
      const found = own ? undefined : form.registers.indicators.find(({ id }) => id === value);
      set(found ? { indicator: found.name, measures: found.id, unit: found.unit } : { indicator: value });
      const unit = made.querySelector<HTMLInputElement>('[data-path$=".unit"] input');
      if (found && unit) unit.value = found.unit;
    },
  });
  // Words of one's own are taken as they are typed, too.
  const input = indicator.querySelector('input');
  input?.addEventListener('input', () => set({ indicator: input.value.trim(), measures: '' }));
  const made = element(
    'div',
    { className: 'field-row product' },
    indicator,
    selectField({
      path: `${path}.op`,
      label: fieldLabel('op'),
      value: target.op,
      choices: Object.entries(OP_SIGNS).map(([op, sign]) => [op, sign || words.exactly]),
      changed: (op) => set({ op: op as DraftTarget['op'] }),
    }),
    textField({
      path: `${path}.value`,
      label: fieldLabel('value'),
      value: target.value === undefined ? '' : String(target.value).replace('.', ','),
      changed: (text) => {
        const value = Number(plainNumber(text.trim()));
        set({ value: text.trim() === '' || Number.isNaN(value) ? undefined : value } as Partial<DraftTarget>);
      },
    }),
    textField({
      path: `${path}.unit`,
      label: fieldLabel('measure'),
      value: target.unit ?? '',
      changed: (unit) => set({ unit: unit.trim() }),
    }),
    button(
      words.remove,
      () => form.rebuild(withTargets(form.draft, targetsOf(form.draft).toSpliced(i, 1)), ['targets']),
      { title: words.removeOf(target.indicator || target.id) },
    ),
    element('ul', { className: 'field-notes' }),
  );
  made.dataset['path'] = path;
  return made;
}
