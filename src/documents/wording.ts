/** The small rules of wording and marks that forms and filled papers share. Pure text in, text out. */
import type { FormatProfile } from './profile.ts';
import { usualWords } from '../i18n/documents.ts';
import { slug } from '../text/slug.ts';
import { plain, shownText, type Addressees, type Block, type Letterhead, type Run } from './tree.ts';

/** Words with which a line of Căn cứ may begin instead. */
const LEAD = /^(?:căn cứ|thực hiện|theo|xét)\s/iu;

/** Căn cứ, each line ending with ";" and the last with "." (Nghị định 30/2020/NĐ-CP, PL I, II.6.b). */
export function basisTexts(lines: readonly string[]): string[] {
  return lines.map((given, i) => {
    const line = given.trim().replace(/[;.,\s]+$/u, '');
    return `${LEAD.test(line) ? line : `Căn cứ ${line}`}${i === lines.length - 1 ? '.' : ';'}`;
  });
}

/** "- …;" a line, with "- Lưu: …." at the end (PL I, II.9); `file` is the last line of a list that has none. */
export function recipientTexts(recipients: readonly string[], file?: string): string[] {
  const bare = recipients.map((line) => line.replace(/^[-–]\s*/u, '').replace(/[;.,\s]+$/u, ''));
  const isFile = (line: string) => /^lưu\s*:/iu.test(line);
  const last = bare.find(isFile) ?? file;
  const lines = [...bare.filter((line) => !isFile(line)), ...(last === undefined ? [] : [last])];
  return lines.map((line, i) => `- ${line}${i === lines.length - 1 ? '.' : ';'}`);
}

const USUAL = new Map(Object.entries(usualWords).map(([name, words]) => [slug(name), words]));

/** The last line of a text that a line is drawn under, with its empty blanks as long as they will be when filled. */
export function ruledText(runs: Run[]): string {
  const filled = runs.map((run) => {
    const usual = run.kind === 'field' && (run.value ?? '') === '' ? USUAL.get(run.name) : undefined;
    return usual ?? shownText(run);
  });
  return filled.join('').split('\n').at(-1) ?? '';
}

/** The lines above place and day: the nation's name, and its motto with a line under it; the Party's name stands alone. */
export function headingLines({ party }: Letterhead, profile: FormatProfile): { nation: Run[][]; ruled: Run[] } {
  return party
    ? { nation: [], ruled: [plain(profile.partyTitle)] }
    : { nation: [[plain(profile.nationalTitle)]], ruled: [plain(profile.motto)] };
}

/** "Kính gửi: …" on one line, or one line for each of several (PL I, ô 9a). */
export function addresseeLines({ lines }: Addressees, profile: FormatProfile): Run[][] {
  const [only] = lines;
  if (lines.length === 1 && only) return [[plain(`${profile.addresseesWord} `), ...only]];
  return [[plain(profile.addresseesWord)], ...lines.map((line) => [plain('- '), ...line])];
}

/** The blocks with "./." at the end of the last words, as every sample form of the decree has it (PL I, Mẫu 1). */
export function closed(blocks: Block[]): Block[] {
  const before = blocks.slice(0, -1);
  const last = blocks.at(-1);
  if (last?.kind === 'paragraph') return [...before, { ...last, content: withEnd(last.content) }];
  if (last?.kind === 'list') {
    const items = last.items.map((item, i) => (i === last.items.length - 1 ? withEnd(item) : item));
    return [...before, { ...last, items }];
  }
  return blocks;
}

function withEnd(runs: Run[]): Run[] {
  const last = runs.at(-1);
  if (last?.kind !== 'text') return [...runs, plain('./.')];
  return [...runs.slice(0, -1), { ...last, text: `${last.text.replace(/[\s.;,/]+$/u, '')}./.` }];
}

/** KẾ HOẠCH → Kế hoạch. */
export function sentenceCase(words: string): string {
  const lower = words.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** The first letter small, unless the text begins with an abbreviation. */
export function lowerFirst(words: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
