/** How the elements of the prose of guides and templates are rendered. */
import ProseLink from './ProseLink.astro';

export const plainProse = { a: ProseLink };
