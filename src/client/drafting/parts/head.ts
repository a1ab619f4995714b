/** Title, number, day, place, whom it is addressed to. */
import { withStatus } from '../../../drafting/draft.ts';
import { draftWords as words } from '../../../i18n/drafting.ts';
import { element } from '../../element.ts';
import { dateField, fieldLabel, linesField, longLineField, part, textField } from '../fields.ts';
import { type Form, helpOf, linesOf, withData } from '../form.ts';

function dataField(form: Form, key: string, help = helpOf(form, [key], fieldLabel(key))): HTMLElement {
  const value = form.draft.data[key];
  return (key === 'title' ? longLineField : textField)({
    path: key,
    label: fieldLabel(key),
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
      label: `${fieldLabel('period')}: ${fieldLabel(key).toLowerCase()}`,
      help: words.periodHelp,
      value: now?.[key] ?? '',
      changed: (value) =>
        form.change(withData(form.draft, 'period', { ...(form.draft.data['period'] as object), [key]: value })),
    });
  };
  const issue = () => [
    textField({
      path: 'number',
      label: fieldLabel('number'),
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
            label: fieldLabel('issuedOn'),
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
