/** What the search side has to know of an index before it asks it anything: `muc-luc.json`. */
export interface SearchManifest {
  /** Folders of the shards in the order in which they are asked, with the number of papers in each. */
  shards: [id: string, papers: number][];
  /** Files of the directory. */
  buckets: number;
  /** How many pages each value of the facets has; a facet with very many values is left out. */
  facets: Record<string, number>;
}

/** In the folder of a shard. */
export const FACETS_FILE = 'thuoc-tinh.json';

/** What the parts of a shard can be filtered by. */
export interface ShardFacets {
  /** `unit~Huyện …`. */
  values: string[];
  /** Parts of one page, numbered within the shard, that have the same values, by place: the ids of their hits. */
  parts: [page: number, values: number[], ids: string[]][];
}
