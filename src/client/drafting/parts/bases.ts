/** The legal bases (căn cứ): those of the register and those in words of one's own. */
import { basisLine } from '../../../catalogue/basis-line.ts';
import { leadingBases, movedBasis, withBasis, withoutBasis } from '../../../drafting/bases.ts';
import { draftWords as words } from '../../../i18n/drafting.ts';
import { CITATION_STATUS_NAMES } from '../../../i18n/names.ts';
import { DOCUMENT_TYPES } from '../../../model/document-types.ts';
import { element } from '../../element.ts';
import type { Choice } from '../combobox.ts';
import { comboField, control, fieldLabel, longLineField, part, said } from '../fields.ts';
import { type Form, withData } from '../form.ts';
import { focusedPlace } from '../places.ts';

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
    const field = longLineField({
      path: `ownBases.${i}`,
      label: `${fieldLabel('basis')}: ${words.basisOwn}`,
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
          focusedPlace() === 'bases-add' ? 'bases-add' : undefined,
        ),
    }),
  );
}
