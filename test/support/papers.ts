/** The published papers and templates with everything that their files are made from. */
import { contentFolders, readContent } from '../../src/content/disk.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { paperContent } from '../../src/documents/paper/from-catalogue.ts';
import type { Paper } from '../../src/catalogue/types.ts';
import { markdownBlocks } from '../../src/pipeline/prose.ts';
import { load, planFile } from './small-content.ts';

export const { catalogue } = loadCatalogue(await readContent(contentFolders({})));

export const LISTS = {
  areas: [...catalogue.areas.values()].map(({ name }) => name),
  agencies: [...catalogue.agencies.values()].map(({ name }) => name),
};

export const contentOf = (paper: Paper) => paperContent(catalogue, paper, markdownBlocks(paper.body));

/** A made-up plan of 300 tasks with long titles, activities and products, in groups. */
export function largePlan() {
  const tasks = Array.from({ length: 300 }, (_, i) => {
    const activities = Array.from(
      { length: 3 },
      (__, j) =>
        `"Hoạt động ${j + 1} của nhiệm vụ ${i + 1}: rà soát, niêm yết, công khai và báo cáo kết quả đúng thời hạn"`,
    );
    return `  - { no: "${Math.floor(i / 30) + 1}.${(i % 30) + 1}", area: ${i % 60 < 30 ? 'A0' : 'A2'}, group: "Nhóm việc thứ ${Math.floor(i / 30) + 1}", title: "Nhiệm vụ thứ ${i + 1} của kế hoạch, có tên đủ dài để xuống dòng vài lần trong cột của nó", activities: [${activities.join(', ')}], products: [{ name: "Kế hoạch ${i + 1}", deadline: Quý I/2024 }, { name: "Báo cáo ${i + 1}", deadline: Tháng 12/2024 }], lead: [van-phong], coordinating: [cong-an, cac-phong] }\n`;
  });
  const front = `number: 7\nplace: B\nissuedOn: 2024-02-15\nbasis: [nd-1-2020, kh-2-2023]\nrecipients: [Như trên, "Lưu: VT"]\nsigner: { authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH, name: Họ Tên Thử }\ntasks:\n${tasks.join('')}`;
  const loaded = load(planFile(front));
  const [paper] = loaded.catalogue.papers;
  if (!paper) throw new Error(JSON.stringify(loaded.problems));
  const prose = markdownBlocks('## I. Mục tiêu\n\nMột đoạn văn.\n\n- Một việc;\n- Việc nữa.\n');
  return paperContent(loaded.catalogue, paper, prose);
}
