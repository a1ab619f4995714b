/** What the draft starts from: the template, nothing, a file of one's own, a published plan. */
import { type Draft, emptyDraft, identityOf, starterDraft, withStatus } from '../../../drafting/draft.ts';
import { draftWords as words } from '../../../i18n/drafting.ts';
import { element } from '../../element.ts';
import { button, idOf, part, said } from '../fields.ts';
import type { Form } from '../form.ts';
import { takeFromPaper } from '../take.ts';

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
