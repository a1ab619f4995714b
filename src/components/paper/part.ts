/** What a component of a paper's page shows: of the paper whose page it stands on, what its attributes ask for. */
import { PLACED, unplaced } from '../../catalogue/placed.ts';
import { paperById } from '../../catalogue/questions.ts';
import { siteCatalogue } from '../../catalogue/site.ts';
import type { Catalogue, Paper } from '../../catalogue/types.ts';
import type { ComponentName, PlacementAttributes } from '../../model/placement.ts';

/** Attributes as a body has them; or `rest`: what no component of the body shows. */
export type PartProps = PlacementAttributes & { rest?: boolean };

interface Page {
  params: Record<string, string | undefined>;
  props: PartProps;
}

/** The paper whose page this is. */
export async function paperOfPage({ params }: Pick<Page, 'params'>): Promise<{ catalogue: Catalogue; paper: Paper }> {
  const catalogue = await siteCatalogue();
  const paper = paperById(catalogue, `${params['unit']}/${params['slug']}`);
  if (!paper) throw new Error(`${params['unit']}/${params['slug']}`);
  return { catalogue, paper };
}

/** What a component shows on this page, with what `Part` wants to know. */
export async function shown<N extends ComponentName>(name: N, page: Page) {
  const { catalogue, paper } = await paperOfPage(page);
  const { rest = false, ...asked } = page.props;
  const all = PLACED[name](paper, asked) as ReturnType<(typeof PLACED)[N]>;
  const items = (rest ? unplaced<object>(paper, all) : all) as typeof all;
  return { catalogue, paper, items, rest };
}
