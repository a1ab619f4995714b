/** What the check promises of a body, done to those that Astro compiles: as `prose.ts` does to the others. */
import { defineHastPlugin } from 'satteri';
import { HeadingIds } from '../model/heading-ids.ts';

/** Gives the headings of a file the ids that the check knows. */
export function compiledHeadingIds() {
  const ids = new HeadingIds();
  return defineHastPlugin({
    name: 'own-heading-ids',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit: (node, context) => {
        context.setProperty(node, 'id', ids.of(context.textContent(node)));
      },
    },
  });
}

/** Numbers stand on the right by a class: the policy of the site forbids style attributes. */
export const alignedCells = defineHastPlugin({
  name: 'aligned-cells',
  element: {
    filter: ['th', 'td'],
    visit: (node, context) => {
      const { style } = node.properties;
      if (typeof style !== 'string') return;
      context.setProperty(node, 'style', undefined);
      if (style.includes('right')) context.setProperty(node, 'className', ['num']);
    },
  },
});
