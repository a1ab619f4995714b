import { changesOf, inForceOn, lawDay } from '../catalogue/law.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { formatDate } from '../i18n/format.ts';
import type { Citation } from '../model/citation.ts';
import { perObject } from '../util/per-object.ts';
import type { Found, Rule } from './rule.ts';
import type { Text } from './texts.ts';
import { pathOfUse } from './uses.ts';
import { citedIn, codeKey } from './wordings.ts';

type Citations = Catalogue['citations'];

const ENDED = new Set<Citation['status']['value']>(['partly-expired', 'replaced', 'expired']);
const GONE = new Set<Citation['status']['value']>(['replaced', 'expired']);

/** What replaced a text by a day, as far as the register says. */
const replacedBy = (citations: Citations, id: string, day: string): Citation | undefined =>
  changesOf(citations, id).find(
    (later) => inForceOn(later, day) && later.relations.some(({ type, to }) => type === 'replaces' && to === id),
  );

/** The texts by their codes, where the code has the year: without it several offices have the same. */
const byCode = perObject(
  (citations: Citations) =>
    new Map(
      [...citations.values()]
        .filter(({ code }) => /^\d+\/(?:19|20)\d{2}\//u.test(code))
        .map((item) => [codeKey(item.code), item]),
    ),
);

/** A sentence that says of a text that it is no more, or what came in its place. */
const TOLD = /thay thế|thay cho|bãi bỏ|(?:hết|không còn|ngưng) hiệu lực|trước đây|nay là/iu;
/** Before a code that stands in the title of another text: "sửa đổi, bổ sung một số điều của Nghị định số …". */
const IN_TITLE = /(?:sửa đổi|bổ sung|hướng dẫn|quy định chi tiết)[^.;]* của \p{L}+ \p{L}+ (?:số:? )?$/iu;
/** After every day that is known: a template is for papers of today and later. */
const LATER = '9998-12-31';
const SENTENCES = /(?<=[.;])\s+|\n/u;

/**
 * Texts that a wording names by number and that were replaced by then. One that was repealed in part is left alone: the
 * wording may be about the part that stands. So is a sentence that says so itself, and a title that has another text's.
 */
function* goneIn(
  texts: Iterable<Text>,
  citations: Citations,
  cited: ReadonlySet<string>,
  day: string,
): Generator<Found> {
  const said = new Set<string>();
  for (const { value, at, where } of texts) {
    if (!/\/(?:19|20)\d{2}\//u.test(value)) continue;
    for (const sentence of value.split(SENTENCES)) {
      for (const { name, code, rest } of citedIn(sentence)) {
        const item = byCode(citations).get(codeKey(code));
        if (!item || cited.has(item.id) || said.has(item.id)) continue;
        const later = replacedBy(citations, item.id, day);
        if (!later && !(GONE.has(item.status.value) && item.status.asOf < day)) continue;
        const before = sentence.slice(0, sentence.length - rest.length - code.length);
        if (TOLD.test(sentence) || IN_TITLE.test(before)) continue;
        if (later && sentence.includes(later.code)) continue;
        said.add(item.id);
        yield {
          at,
          where,
          message: `"${name} số ${code}" ${later ? `đã được ${later.code} thay thế` : 'đã hết hiệu lực'}`,
        };
      }
    }
  }
}

/** DOMAIN A.6: a paper cited after it was amended or replaced, without the amendment. What is known stands in the relations of the register. */
export const refStale: Rule = {
  id: 'ref.stale',
  family: 'citation',
  severity: 'warning',
  name: 'Viện dẫn văn bản đã sửa đổi, thay thế',
  explanation:
    'Tại ngày ban hành, văn bản được viện dẫn đã được sửa đổi hoặc thay thế, mà văn bản sửa đổi không được nhắc đến; hoặc câu chữ nêu một văn bản đã được thay thế như đang có hiệu lực.',
  remedy: 'Dẫn thêm văn bản sửa đổi, hoặc dẫn văn bản thay thế.',
  *paper({ paper, texts, placeOf }, { citations }) {
    const cited = new Set(paper.uses.map((use) => use.ref));
    const said = new Set<string>();
    const told = new Set<string>();
    const day = lawDay(paper);
    for (const use of paper.uses) {
      for (const later of changesOf(citations, use.ref)) {
        const type = later.relations.find((item) => item.to === use.ref)?.type;
        // What was replaced is no basis, beside what replaced it either.
        if ((cited.has(later.id) && !(type === 'replaces' && use.role === 'basis')) || said.has(later.id)) continue;
        if (!inForceOn(later, day) || replacedBy(citations, later.id, day)) continue;
        said.add(later.id);
        told.add(use.ref);
        const verb = type === 'replaces' ? 'thay thế' : type === 'repeals-part' ? 'bãi bỏ một phần' : 'sửa đổi';
        yield {
          at: placeOf(use.at, 'basis'),
          where: pathOfUse(paper, use),
          message: `${citations.get(use.ref)?.code ?? use.ref} đã được ${later.code} ${verb}`,
        };
      }
      const item = citations.get(use.ref);
      // Where no relation says so with a day: what had ended when it was looked up, in a paper of a later day.
      if (
        item &&
        !told.has(item.id) &&
        use.role === 'basis' &&
        ENDED.has(item.status.value) &&
        item.status.asOf < day
      ) {
        told.add(item.id);
        yield {
          at: placeOf(use.at, 'basis'),
          where: pathOfUse(paper, use),
          message: `${item.code} đã hết hiệu lực toàn bộ hay một phần, tra ngày ${formatDate(item.status.asOf)}`,
        };
      }
    }
    // A report tells of its year: what was in force when the year began may be named.
    const since = paper.type === 'report' && `${paper.year}` < day ? `${paper.year}` : day;
    const own = texts.filter(({ key }) => key !== 'quote' && key !== 'wording');
    yield* goneIn(own, citations, cited, since);
  },
  *template({ template, texts }, { citations }) {
    const used = [...template.basis, ...template.tasks.flatMap((task) => task.refs)];
    const cited = new Set(used);
    const said = new Set<string>();
    for (const [i, ref] of used.entries()) {
      const item = citations.get(ref);
      if (!item || said.has(ref)) continue;
      const where = i < template.basis.length ? ['basis', i] : ['tasks'];
      if (ENDED.has(item.status.value)) {
        said.add(ref);
        yield {
          at: 'basis',
          where,
          message: `mẫu dẫn ${item.code}, văn bản đã hết hiệu lực toàn bộ hay một phần hoặc được thay thế`,
        };
        continue;
      }
      for (const later of changesOf(citations, ref)) {
        if (cited.has(later.id) || !inForceOn(later, LATER) || GONE.has(later.status.value)) continue;
        said.add(ref);
        yield { at: 'basis', where, message: `mẫu dẫn ${item.code} mà không dẫn ${later.code} sửa đổi văn bản này` };
      }
    }
    // What a template says to its reader may name what is no more.
    const own = texts.filter(({ key }) => !['body', 'guidance', 'help'].includes(key));
    yield* goneIn(own, citations, new Set(), LATER);
  },
};
