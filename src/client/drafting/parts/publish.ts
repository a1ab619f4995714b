/** What only the published page needs. */
import { draftWords as words } from '../../../i18n/drafting.ts';
import { fieldLabel, linesField, part } from '../fields.ts';
import { type Form, helpOf, withData } from '../form.ts';

export function publishPart(form: Form): HTMLElement {
  const made = part(
    'publish',
    words.parts.publish,
    linesField({
      path: 'summary',
      label: fieldLabel('summary'),
      help: helpOf(form, ['summary'], fieldLabel('summary')),
      value: form.draft.data.summary ?? '',
      changed: (text) => form.change(withData(form.draft, 'summary', text.replace(/\s*\n\s*/g, ' ').trim())),
    }),
  );
  made.hidden = !form.schema.properties?.['summary'];
  return made;
}
