import { figureQuery, type Figure, type YearLoad } from '../../table/overview.ts';
import { DEFAULT_VIEW, toAddress } from '../../table/query.ts';
import { href } from '../../util/href.ts';

/** The address of the task table with the rows of a figure. */
export const figureHref = (load: YearLoad, figure: Figure): string =>
  href(`/nhiem-vu/?${toAddress(figureQuery(load, figure), DEFAULT_VIEW)}`);
