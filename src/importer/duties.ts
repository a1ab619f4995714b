/** What each agency is made responsible for, from the part on carrying out. */
import type { AgencyIndex } from '../catalogue/actors.ts';
import { readActors } from './actors.ts';
import type { Item, Section } from './outline.ts';
import { bodyNamed } from './prose-tasks.ts';

export interface ReadDuty {
  agency: string[];
  text: string;
  at: string;
}

const ON_DUTIES = /tổ chức thực hiện|trách nhiệm|phân công/iu;
/** Lines that say when to report, which stand among the duties. */
const ON_DATES = /^thời (?:hạn|gian|điểm)\s|^báo cáo [^.;]{0,60}:\s/iu;
const VERB =
  /[\s,](?:có trách nhiệm|chủ trì|phối hợp|tham mưu|theo dõi|hướng dẫn|tổng hợp|căn cứ|thực hiện|đôn đốc|xây dựng)[\s,:]/iu;

function known(text: string, index: AgencyIndex): string[] | undefined {
  const actors = readActors(
    text
      .replace(/^(?:trách nhiệm (?:cụ thể )?của|đối với|giao|đề nghị)\s+/iu, '')
      .replace(/(?<!\s)\s+có trách nhiệm\s*:?$|(?<!\s)\s*:$/iu, ''),
    index,
  );
  return actors.length && actors.every((name) => index.find(name)) ? actors : undefined;
}

/** Duties, and the paragraphs that went whole into them. */
export function readDuties(sections: readonly Section[], index: AgencyIndex): { duties: ReadDuty[]; used: Set<Item> } {
  const duties: ReadDuty[] = [];
  const used = new Set<Item>();
  let within = false;
  for (const section of sections) {
    if (section.rank <= 1) within = ON_DUTIES.test(section.heading) || ON_DUTIES.test(section.part ?? '');
    if (!within) continue;
    const whole =
      known(section.heading, index) ??
      (section.titled && section.rank > 1 ? bodyNamed(section.heading, index) : undefined);
    if (whole) {
      for (const item of section.items) {
        if (/^trên đây là|^trong quá trình/iu.test(item.raw)) break;
        if (ON_DATES.test(item.mark.text)) continue;
        const last = duties.at(-1);
        if (item.mark.kind === 'sub' && last?.at.startsWith(section.no) && last.text.length + item.raw.length < 1900)
          last.text += ` ${item.raw}`;
        else
          duties.push({ agency: whole, text: item.mark.kind === 'bullet' ? item.mark.text : item.raw, at: section.no });
        used.add(item);
      }
      continue;
    }
    // "3. Trạm Y tế: Chủ trì …"
    const runs = section.titled ? null : /^([^.;:]{2,100}):\s+(\S.*)$/su.exec(section.heading);
    const named = runs?.[1] ? (known(runs[1], index) ?? bodyNamed(runs[1], index)) : undefined;
    if (named && runs?.[2]) {
      duties.push({ agency: named, text: runs[2], at: section.no });
      continue;
    }
    // "1. Văn phòng UBND phường theo dõi, đôn đốc …": the agency begins the sentence.
    const verb = VERB.exec(section.heading);
    const who = verb && verb.index < 160 ? known(section.heading.slice(0, verb.index), index) : undefined;
    if (who && !section.titled) duties.push({ agency: who, text: section.heading, at: section.no });
  }
  return { duties, used };
}
