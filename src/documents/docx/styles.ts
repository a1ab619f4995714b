import { el, type Xml } from '../ooxml/xml.ts';
import type { FormatProfile, StyleName, TextStyle } from '../profile.ts';
import { W } from './namespaces.ts';
import { halfPoints, twipsFromMm, twipsFromPt } from './units.ts';

interface WordStyle {
  id: string;
  /** What Word lists, without commas, which part aliases; a built-in name makes it the built-in style. */
  name: string;
  outline?: number;
  keepWithNext?: boolean;
}

const WORD_STYLES: Record<StyleName, WordStyle> = {
  parentBody: { id: 'ParentBody', name: 'Cơ quan chủ quản' },
  issuer: { id: 'Issuer', name: 'Cơ quan ban hành' },
  nationalTitle: { id: 'NationalTitle', name: 'Quốc hiệu' },
  motto: { id: 'Motto', name: 'Tiêu ngữ' },
  number: { id: 'Number', name: 'Số và ký hiệu' },
  letterSubject: { id: 'LetterSubject', name: 'Trích yếu công văn' },
  placeAndDate: { id: 'PlaceAndDate', name: 'Địa danh và thời gian' },
  editorialNote: { id: 'EditorialNote', name: 'Ghi chú của Kho' },
  documentName: { id: 'Title', name: 'Title', keepWithNext: true },
  documentSubject: { id: 'Subtitle', name: 'Subtitle', keepWithNext: true },
  addressee: { id: 'Addressee', name: 'Kính gửi' },
  basis: { id: 'Basis', name: 'Căn cứ' },
  declaration: { id: 'Declaration', name: 'Thẩm quyền ban hành', keepWithNext: true },
  body: { id: 'BodyText', name: 'Body Text' },
  listItem: { id: 'ListItem', name: 'Gạch đầu dòng' },
  heading1: { id: 'Heading1', name: 'heading 1', outline: 0, keepWithNext: true },
  heading2: { id: 'Heading2', name: 'heading 2', outline: 1, keepWithNext: true },
  heading3: { id: 'Heading3', name: 'heading 3', outline: 2, keepWithNext: true },
  authority: { id: 'Authority', name: 'Quyền hạn và chức vụ', keepWithNext: true },
  signatoryName: { id: 'SignatoryName', name: 'Họ tên người ký' },
  recipientsWord: { id: 'RecipientsWord', name: 'Từ Nơi nhận', keepWithNext: true },
  recipient: { id: 'Recipient', name: 'Nơi nhận' },
  appendixLabel: { id: 'AppendixLabel', name: 'Phụ lục', outline: 0, keepWithNext: true },
  appendixTitle: { id: 'AppendixTitle', name: 'Tên phụ lục', keepWithNext: true },
  attachedNote: { id: 'AttachedNote', name: 'Kèm theo', keepWithNext: true },
  tableHead: { id: 'TableHead', name: 'Đầu bảng' },
  tableGroup: { id: 'TableGroup', name: 'Nhóm trong bảng', keepWithNext: true },
  tableText: { id: 'TableText', name: 'Chữ trong bảng' },
};

/** The style of text that stands in a field until it is filled in. */
export const PROMPT_STYLE = 'PlaceholderText';
export const HEADER_STYLE = 'Header';
const PROMPT_COLOR = '595959';

/** The identifier in `styles.xml` of a style of the profile. */
export function styleId(name: StyleName): string {
  return WORD_STYLES[name].id;
}

/** `word/styles.xml`: each style of the profile as a paragraph style with a name that a clerk can pick. */
export function stylesXml(profile: FormatProfile): Xml {
  return el(
    'w:styles',
    { 'xmlns:w': W },
    documentDefaults(profile),
    el(
      'w:style',
      { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
      el('w:name', { 'w:val': 'Normal' }),
      el('w:qFormat'),
    ),
    el(
      'w:style',
      { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
      el('w:name', { 'w:val': 'Default Paragraph Font' }),
      el('w:uiPriority', { 'w:val': 1 }),
      el('w:semiHidden'),
      el('w:unhideWhenUsed'),
    ),
    tableNormal(),
    (Object.keys(WORD_STYLES) as StyleName[]).map((name) => paragraphStyle(WORD_STYLES[name], profile.styles[name])),
    headerStyle(profile),
    el(
      'w:style',
      { 'w:type': 'character', 'w:styleId': PROMPT_STYLE },
      el('w:name', { 'w:val': 'Placeholder Text' }),
      el('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
      el('w:rPr', {}, el('w:i'), el('w:iCs'), el('w:color', { 'w:val': PROMPT_COLOR })),
    ),
  );
}

function documentDefaults({ font, styles }: FormatProfile): Xml {
  const family = font.family;
  return el(
    'w:docDefaults',
    {},
    el(
      'w:rPrDefault',
      {},
      el(
        'w:rPr',
        {},
        el('w:rFonts', { 'w:ascii': family, 'w:hAnsi': family, 'w:eastAsia': family, 'w:cs': family }),
        el('w:color', { 'w:val': font.color }),
        sizes(styles.body.size),
        el('w:lang', { 'w:val': font.language, 'w:eastAsia': font.language, 'w:bidi': 'ar-SA' }),
      ),
    ),
    el(
      'w:pPrDefault',
      {},
      el('w:pPr', {}, el('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' })),
    ),
  );
}

function paragraphStyle(word: WordStyle, style: TextStyle): Xml {
  const line = style.line ?? 1;
  return el(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': isBuiltIn(word) ? undefined : 1, 'w:styleId': word.id },
    el('w:name', { 'w:val': word.name }),
    el('w:basedOn', { 'w:val': 'Normal' }),
    el('w:qFormat'),
    el(
      'w:pPr',
      {},
      word.keepWithNext && el('w:keepNext'),
      el('w:spacing', {
        'w:before': twipsFromPt(style.before ?? 0),
        'w:after': twipsFromPt(style.after ?? 0),
        'w:line': Math.round(line * 240),
        'w:lineRule': 'auto',
      }),
      style.indent !== undefined && el('w:ind', { 'w:firstLine': twipsFromMm(style.indent) }),
      el('w:jc', { 'w:val': style.align === 'justify' ? 'both' : style.align }),
      word.outline !== undefined && el('w:outlineLvl', { 'w:val': word.outline }),
    ),
    el(
      'w:rPr',
      {},
      style.bold && [el('w:b'), el('w:bCs')],
      style.italic && [el('w:i'), el('w:iCs')],
      style.upper && el('w:caps'),
      sizes(style.size),
    ),
  );
}

function isBuiltIn(word: WordStyle): boolean {
  return /^(?:Title|Subtitle|BodyText|Heading\d)$/.test(word.id);
}

function headerStyle(profile: FormatProfile): Xml {
  return el(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': HEADER_STYLE },
    el('w:name', { 'w:val': 'header' }),
    el('w:basedOn', { 'w:val': 'Normal' }),
    el('w:pPr', {}, el('w:jc', { 'w:val': profile.pageNumber.align })),
    el('w:rPr', {}, sizes(profile.pageNumber.size)),
  );
}

function tableNormal(): Xml {
  const side = (name: string, width: number) => el(name, { 'w:w': width, 'w:type': 'dxa' });
  return el(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    el('w:name', { 'w:val': 'Normal Table' }),
    el('w:uiPriority', { 'w:val': 99 }),
    el('w:semiHidden'),
    el('w:unhideWhenUsed'),
    el(
      'w:tblPr',
      {},
      el('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      el('w:tblCellMar', {}, side('w:top', 0), side('w:left', 108), side('w:bottom', 0), side('w:right', 108)),
    ),
  );
}

function sizes(points: number): Xml[] {
  return [el('w:sz', { 'w:val': halfPoints(points) }), el('w:szCs', { 'w:val': halfPoints(points) })];
}
