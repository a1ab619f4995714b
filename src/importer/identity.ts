/** The head of a paper: issuer, number and symbol, place and date, kind, title, what it is attached to. */
import { isAttachedLine, readAttached, type AttachedTo } from './attached.ts';
import { isCapitals, type Paragraph } from './blocks.ts';
import { DRAFT, readLetterhead, type Letterhead } from './letterhead.ts';

export { readAttached, typeOf } from './attached.ts';

export interface Identity extends Letterhead {
  type: 'plan' | 'report' | 'programme';
  title?: string;
  addressedTo: string[];
  attachedTo?: AttachedTo;
}

const TYPE_LINE = /^(?:KẾ\s*HOẠCH|BÁO\s*CÁO|CHƯƠNG\s*TRÌNH)(?=\s|$)/u;
/** The name alone on its line, not in capitals. */
const TYPE_ALONE = /^(?:Kế hoạch|Báo cáo|Chương trình)$/u;

const ADDRESSED = /^kính gửi\s*:?/iu;

/** Whether a line is the name of a paper that can be imported. */
export const isTypeLine = (text: string): boolean =>
  TYPE_ALONE.test(text) || (TYPE_LINE.test(text) && (isCapitals(text) || /^\p{Lu}{2}/u.test(text)));

/** Reads the paragraphs before the first section. */
export function readIdentity(head: readonly Paragraph[]): Identity | undefined {
  const at = head.findIndex(({ text }) => isTypeLine(text));
  const typeParagraph = head[at];
  if (!typeParagraph) return undefined;
  const type: Identity['type'] = /^BÁO/iu.test(typeParagraph.text)
    ? 'report'
    : /^CHƯƠNG/iu.test(typeParagraph.text)
      ? 'programme'
      : 'plan';
  const identity: Identity = { type, addressedTo: [], ...readLetterhead(head.slice(0, at)) };
  // The title, after the name of the kind or on the same line, up to the basis.
  const name = TYPE_ALONE.exec(typeParagraph.text)?.[0] ?? TYPE_LINE.exec(typeParagraph.text)?.[0] ?? '';
  const sameLine = typeParagraph.text.slice(name.length).trim();
  const title: string[] = sameLine ? [sameLine] : [];
  identity.used.push({
    paragraph: typeParagraph,
    gave: title.slice(),
    form: [name],
  });
  let addressing = false;
  for (const paragraph of head.slice(at + 1)) {
    const { text } = paragraph;
    if (isAttachedLine(text)) {
      const attached = readAttached(text);
      // A paper with a number of its own belongs to none: the line is about what the title names.
      if (attached && identity.symbol === undefined) identity.attachedTo = attached.attachedTo;
      else title.push(text);
      identity.used.push({
        paragraph,
        gave: identity.attachedTo ? [] : [text],
        form: identity.attachedTo && attached?.whole ? [text] : [],
      });
    } else if (ADDRESSED.test(text) || (addressing && /^[-–+]\s*\S/u.test(text))) {
      addressing = true;
      const to = text
        .replace(ADDRESSED, '')
        .replace(/^\s*(?:[-–+]\s*)?/u, '')
        .replace(/[.;]$/u, '');
      const bodies = to.split(/;\s*/u).filter(Boolean);
      identity.addressedTo.push(...bodies);
      // A plan is sent to nobody by name: it has no key for it.
      identity.used.push({ paragraph, gave: type === 'report' ? bodies : [], form: [ADDRESSED.exec(text)?.[0] ?? ''] });
    } else if (DRAFT.test(text)) {
      identity.draftMark ??= text;
      identity.used.push({ paragraph, gave: [text] });
    } else if (/^[_*–—|-]{3,}$/u.test(text)) {
      identity.used.push({ paragraph, gave: [] });
    } else if (
      title.length === 0 ||
      (!paragraph.gap && title.length < 4 && !/^(?:Căn cứ|Thực hiện|Theo|\()/u.test(text) && !/[.;:]$/u.test(text))
    ) {
      title.push(text);
      identity.used.push({ paragraph, gave: [text] });
    } else break;
  }
  if (title.length) identity.title = title.join(' ');
  return identity;
}
