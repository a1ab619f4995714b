/** Gives the headings of guides and templates, which Astro compiles, the ids that the headings of papers have. */
import { defineHastPlugin } from 'satteri';
import { HeadingIds } from '../model/heading-ids.ts';

/** One for each file. */
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
