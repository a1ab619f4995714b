/** The whole query side in one module, asked for when a search box gets the focus. */
import { openPagefind, type Fragment, type Hit } from './backend.ts';
import { excerpt, findMarks } from './excerpt.ts';
import { createSearch, RANKING } from './search.ts';
import { tokens } from './text.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

export type { Answer, Marks, Notice, Wanted } from './search.ts';
export type { Piece } from './excerpt.ts';
export { excerpt, findMarks, tokens };

/** One place of a page that answers. */
export interface Place {
  url: string;
  title: string;
  heading: string;
  content: string;
  /** Facet values: `unit~Huyện …`. */
  facets: string[];
}

const place = ({ url, content, filters }: Fragment): Place => {
  const [title = '', heading = ''] = (filters['hien']?.[0] ?? '').split('\t');
  return { url, title, heading, content, facets: filters['f'] ?? [] };
};

async function loadVocabulary(bundle: string): Promise<Vocabulary | undefined> {
  try {
    return readVocabulary(await (await fetch(`${bundle}tu-vung.json`)).json());
  } catch {
    // Search goes on without it, and says so.
    return undefined;
  }
}

/** Opens the index in `bundle`, an address with the slash at its end. Fails when there is none to read. */
export async function openSearch(bundle: string) {
  const [pagefind, vocabulary] = await Promise.all([openPagefind(bundle, RANKING), loadVocabulary(bundle)]);
  const search = createSearch(pagefind, vocabulary);
  // The same records come back with every key typed; their texts are asked for once.
  const places = new Map<string, Promise<Place>>();
  const placeOf = (hit: Hit): Promise<Place> => {
    let known = places.get(hit.id);
    if (!known) {
      known = search.data(hit).then(place);
      places.set(hit.id, known);
      known.catch(() => places.delete(hit.id));
    }
    return known;
  };
  return { run: search.run, place: placeOf };
}

export type Search = Awaited<ReturnType<typeof openSearch>>;
