/** Words with which a question is asked or a wish is said: nothing is looked for by them. */
import { bare } from './text.ts';

/** With their accents; the longest first, as they are tried. */
const ASKED = [
  'ai chịu trách nhiệm',
  'ai phụ trách',
  'ai chủ trì',
  'ai làm',
  'ai lo',
  'hạn chót',
  'thời hạn',
  'hạn nộp',
  'hạn gửi',
  'cách',
  'ai là',
  'ai',
  'cơ quan nào chủ trì',
  'cơ quan nào phụ trách',
  'cơ quan nào',
  'đơn vị nào',
  'phòng nào',
  'văn bản nào',
  'kế hoạch nào',
  'xã nào',
  'huyện nào',
  'khi nào phải',
  'khi nào',
  'bao giờ phải',
  'bao giờ',
  'lúc nào',
  'ngày nào',
  'hôm nào',
  'ở đâu',
  'lấy từ đâu',
  'từ đâu',
  'đâu',
  'tại sao',
  'vì sao',
  'như thế nào',
  'thế nào',
  'làm thế nào để',
  'làm sao để',
  'làm sao',
  'bao nhiêu',
  'mấy',
  'là gì',
  'làm gì',
  'có gì',
  'gì',
  'nào',
  'có phải',
  'có không',
  'không ạ',
  'phải làm',
  'cần làm',
  'phải',
  'tôi muốn xem',
  'tôi muốn tìm',
  'tôi muốn biết',
  'tôi muốn',
  'tôi cần',
  'cho tôi xem',
  'cho tôi',
  'cho hỏi',
  'xin hỏi',
  'tôi',
  'muốn',
  'cho ai',
  'hãy',
  'giúp',
  'những việc',
  'các việc',
  'việc cần làm',
  'việc đến hạn',
  'việc của',
  'đến hạn',
  'bị',
].sort((a, b) => b.split(' ').length - a.split(' ').length);

/** Which of them ask for somebody or for a day: rows of tasks answer them. */
const OF_TASKS =
  /(?:^| )(?:ai|chu tri|phu trach|chiu trach nhiem|khi nao|bao gio|den han|co quan nao|don vi nao|phong nao|viec|han|thoi han)(?: |$)/;

const PLAIN = ASKED.map((text) => bare(text).split(' ')).map((plain, i) => ({
  plain,
  words: (ASKED[i] ?? '').split(' '),
}));
/** Means something else within a sentence. */
const AT_START = new Set(['cach', 'thoi han', 'han nop', 'han gui', 'han chot']);
/** One word that may be another one, too: it is left out only where it is typed with its accents, or something else is asked. */
const DOUBTFUL = new Set('ai phai muon toi may bi nao gi dau hay giup'.split(' '));

export interface Asked {
  /** What remains. */
  words: string[];
  /** Whether rows of tasks are asked for. */
  tasks: boolean;
}

/**
 * Takes the question words out of a query, or nothing where nothing would remain.
 *
 * @param beside whether a number or a day is asked for beside the words: then none need remain
 */
export function withoutQuestion(words: readonly string[], beside = false): Asked {
  const plain = words.map(bare);
  const gone = new Set<number>();
  let sure = false;
  for (const { plain: asked, words: said } of PLAIN) {
    for (let at = 0; at + asked.length <= words.length; at++) {
      if (!asked.every((word, i) => plain[at + i] === word && !gone.has(at + i))) continue;
      if (at > 0 && AT_START.has(asked.join(' '))) continue;
      // Accents that are typed are meant.
      const typed = words.slice(at, at + asked.length);
      if (!typed.every((word, i) => word === said[i] || word === asked[i])) continue;
      const exact = typed.every((word, i) => word === said[i]);
      if (
        asked.length === 1 &&
        DOUBTFUL.has(asked[0] ?? '') &&
        !sure &&
        !(exact && bare(said[0] ?? '') !== said[0]) &&
        asked[0] !== 'ai'
      )
        continue;
      sure = true;
      for (let i = 0; i < asked.length; i++) gone.add(at + i);
    }
  }
  const rest = words.filter((_, i) => !gone.has(i));
  if (!gone.size || (!rest.length && !beside)) return { words: [...words], tasks: false };
  return { words: rest, tasks: OF_TASKS.test(plain.join(' ')) };
}
