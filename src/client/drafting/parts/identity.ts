/** Whose paper it is, and of which year. */
import { type Draft, type Identity, identityOf, withIdentity, withUnits } from '../../../drafting/draft.ts';
import { knownWith } from '../../../drafting/own-units.ts';
import { draftWords as words } from '../../../i18n/drafting.ts';
import { nameInSentence } from '../../../model/unit-names.ts';
import { unitAbove } from '../../../model/unit-types.ts';
import type { Unit } from '../../../model/unit.ts';
import { element } from '../../element.ts';
import { fieldLabel, idOf, part, textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { likelyYear } from '../likely-year.ts';
import { focusedPlace } from '../places.ts';
import { unitField } from '../unit-field.ts';

/** @param made units that the site may not have: the chosen one and those above */
function setIdentity(form: Form, to: Identity, made: readonly Unit[] = []): Draft {
  const known = knownWith(form.known, { units: [...made] });
  return withUnits(withIdentity(form.draft, form.template, known, to), to.unit, known, form.site);
}

/** The field that has the focus, or the next one where it is still that of the unit; nothing outside the form. */
function nextField(): string | undefined {
  const place = focusedPlace();
  if (place?.startsWith('unit')) return 'year';
  return document.activeElement === document.body ? 'year' : place;
}

const yearInput = () => document.querySelector<HTMLInputElement>(`#${idOf('year')}`);

export function identityPart(form: Form): HTMLElement {
  const { unit, year } = identityOf(form.draft, form.known);
  const above = unitAbove(unit, form.known.units);
  // Either may be typed while the other is being looked up: the draft says what both are by then.
  const now = () => identityOf(form.draft, form.known);
  const chooseUnit = (own: Unit, made: readonly Unit[]) => {
    const half = now().year === null ? (yearInput()?.value ?? '') : '';
    const to = { unit: own, year: now().year ?? (half === '' ? likelyYear() : null) };
    form.rebuild(setIdentity(form, to, made), 'all', nextField());
    const input = yearInput();
    if (half !== '' && input) input.value = half;
  };
  const typeYear = (value: string) => {
    const typed = /^20\d\d$/.test(value) ? Number(value) : null;
    if (typed === now().year || (typed === null && value !== '')) return;
    form.rebuild(setIdentity(form, { unit: now().unit, year: typed }), 'beyond-identity');
  };
  return part(
    'identity',
    words.parts.identity,
    element(
      'div',
      { className: 'field-row' },
      unitField(form, {
        path: 'unit',
        label: fieldLabel('unit'),
        help: above ? words.unitOf(nameInSentence(above)) : words.unitHelp,
        className: 'wide',
        value: unit?.name ?? '',
        levels: form.template.levels,
        chosen: chooseUnit,
      }),
      textField({
        path: 'year',
        label: fieldLabel('year'),
        help: words.yearHelp,
        type: 'number',
        range: { min: 2000, max: 2099, said: words.yearWrong },
        value: year === null ? '' : String(year),
        changed: typeYear,
      }),
    ),
  );
}
