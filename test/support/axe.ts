import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe holds against the page as it is shown now: the rule, the place and the reason.
 *
 * @param options what is looked for, as axe has it: by default the rules of WCAG 2.2 AA and of good practice; `{}` is all
 *   that axe has switched on
 */
export async function violations(
  page: Page,
  options: axe.RunOptions = { runOnly: { type: 'tag', values: TAGS } },
): Promise<string[]> {
  // As a program of the browser's debugger and not of the page, which would refuse it.
  await page.evaluate(axe.source);
  const given = JSON.stringify({ ...options, resultTypes: ['violations'] });
  const found = await page.evaluate<axe.Result[]>(`axe.run(${given}).then(({ violations }) => violations)`);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary ?? ''}`),
  );
}
