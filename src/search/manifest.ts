/** What the search side has to know of an index before it asks it anything: `muc-luc.json`. */
export interface SearchManifest {
  /** Folders of the shards in the order in which they are asked, with the number of papers in each. */
  shards: [id: string, papers: number][];
  /** Files of the directory. */
  buckets: number;
  /** How many pages each value of the facets has; a facet with very many values is left out. */
  facets: Record<string, number>;
}
