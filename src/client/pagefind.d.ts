/** The part of Pagefind's browser module that the site uses. */
export interface PagefindResult {
  data(): Promise<{
    url: string;
    excerpt: string;
    meta: { title?: string };
    filters: Record<string, string[]>;
    sub_results: { url: string; title: string; excerpt: string }[];
  }>;
}

export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    query: string | null,
    options?: { filters?: Record<string, string> },
  ): Promise<{ results: PagefindResult[]; filters: Record<string, Record<string, number>> }>;
}
