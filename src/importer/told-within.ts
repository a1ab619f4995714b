/** Who carries out a task and until when, where the sentence of the task itself says so. */
import type { AgencyIndex } from '../catalogue/actors.ts';
import { parseDeadline } from '../model/deadline.ts';
import { beginsBody } from './bodies.ts';
import { bodyNamed } from './prose-tasks.ts';
import type { ReadTask } from './table-task.ts';

const MOST_WORDS = 12;

/** Where the time may begin: behind a comma anything that a deadline begins with, elsewhere only what is no part of a task. */
const TIME =
  /(?:[,;(]\s*(?=(?:hoàn thành|thực hiện|xong|chậm nhất|muộn nhất|trước|trong|đến hết|vào|định kỳ|h[ằà]ng|từ)\s)|\s(?=(?:hoàn thành (?:trước|trong|vào)|xong trước|chậm nhất|muộn nhất|trước ngày|trong (?:tháng(?= \d)|quý(?= [IV\d]))|(?:định kỳ )?h[ằà]ng (?:tháng|quý|năm),? (?:trước|chậm nhất|vào))\s))/giu;

/** The deadline that ends a sentence: "…, hoàn thành trước ngày 30/6/2026." */
export function deadlineWithin(sentence: string, year: number | undefined): string | undefined {
  const text = sentence.replace(/(?<![\s.;)])[\s.;)]+$/u, '');
  for (const match of text.matchAll(TIME)) {
    const tail = text.slice(match.index + match[0].length).replace(/^(?:hoàn thành|thực hiện|xong)\s+/iu, '');
    if (parseDeadline(tail, year === undefined ? {} : { year })) return tail;
  }
  return undefined;
}

/** The body that a sentence begins with, or that it says leads: "Phòng Kinh tế rà soát …", "… (Phòng Kinh tế chủ trì)". */
export function leadWithin(sentence: string, index: AgencyIndex): string[] | undefined {
  const [, before] = /^([^:.;]{3,120}?)\s*:\s+\S/u.exec(sentence) ?? [];
  const named = before ? bodyNamed(before, index) : undefined;
  if (named) return named;
  const [, chairs] =
    /[(,;]\s*(?:do\s+|giao\s+)?([^(),;]{3,100}?)\s+(?:làm\s+)?chủ trì(?=[\s,;.)]|$)/iu.exec(sentence) ?? [];
  const chair = chairs ? bodyNamed(chairs, index) : undefined;
  if (chair) return chair;
  if (!beginsBody(sentence)) return undefined;
  const words = sentence.split(/\s+/u);
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 1; count--) {
    const name = words.slice(0, count).join(' ');
    // What goes on with a capital or a joint is a longer name, or several.
    if (/[,;:]$/u.test(name) || !/^\p{Ll}/u.test(words[count] ?? '') || /^(?:và|hoặc|của)$/u.test(words[count] ?? ''))
      continue;
    if (index.find(name)) return [name];
  }
  return undefined;
}

/** Sets down what the sentences of tasks say, where no line, heading or label has said it. */
export function tellWithin(tasks: readonly ReadTask[], index: AgencyIndex, year: number | undefined): void {
  for (const task of tasks) {
    if (!task.lead.length) task.lead = leadWithin(task.title, index) ?? [];
    const deadline = task.deadline ?? deadlineWithin(task.title, year);
    if (deadline) task.deadline = deadline;
  }
}
