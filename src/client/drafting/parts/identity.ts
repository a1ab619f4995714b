/** Whose paper it is, and of which year. */
import { type Identity, identityOf, withIdentity, withUnits } from '../../../drafting/draft.ts';
import { knownWith } from '../../../drafting/own-units.ts';
import { draftWords as words } from '../../../i18n/drafting.ts';
import { nameInSentence } from '../../../model/unit-names.ts';
import { unitAbove } from '../../../model/unit-types.ts';
import type { Unit } from '../../../model/unit.ts';
import { element } from '../../element.ts';
import { fieldLabel, part, textField } from '../fields.ts';
import type { Form } from '../form.ts';
import { likelyYear } from '../likely-year.ts';
import { unitField } from '../unit-field.ts';

/** @param made units that the site may not have: the chosen one and those above */
function setIdentity(form: Form, to: Identity, focus: string, made: readonly Unit[] = []): void {
  const known = knownWith(form.known, { units: [...made] });
  const next = withIdentity(form.draft, form.template, known, to);
  form.rebuild(withUnits(next, to.unit, known, form.site), 'all', focus);
}

/** The field that has the focus, or the next one where it is still that of the unit. */
function nextField(): string {
  const path = document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? '';
  return path === '' || path.startsWith('unit') ? 'year' : path;
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
        label: fieldLabel('unit'),
        help: above ? words.unitOf(nameInSentence(above)) : words.unitHelp,
        className: 'wide',
        value: unit?.name ?? '',
        levels: form.template.levels,
        chosen: (own, made) => setIdentity(form, { unit: own, year: year ?? likelyYear() }, nextField(), made),
      }),
      textField({
        path: 'year',
        label: fieldLabel('year'),
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
