/** The sections of the body, each with its guidance. */
import type { Draft } from '../../../drafting/draft.ts';
import { addSection, guidanceOf, moveSection, neighbour, removeSection } from '../../../drafting/sections.ts';
import { draftWords as words } from '../../../i18n/drafting.ts';
import { element } from '../../element.ts';
import { control, linesField, part, said, textField } from '../fields.ts';
import { type Form, linesOf } from '../form.ts';

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
