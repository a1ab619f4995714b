/** How the elements of a paper's prose are rendered. */
import ProseHeading2 from './ProseHeading2.astro';
import ProseHeading3 from './ProseHeading3.astro';
import ProseLink from './ProseLink.astro';

export const paperProse = { a: ProseLink, h2: ProseHeading2, h3: ProseHeading3 };
export const plainProse = { a: ProseLink };
