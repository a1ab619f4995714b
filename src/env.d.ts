/** For plain `tsc`, which cannot read Astro's files; `astro check` reads them and checks their props. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

declare module 'subset-font' {
  interface Options {
    targetFormat: 'sfnt' | 'woff' | 'woff2';
    noHinting?: boolean;
    /** OpenType features that are kept; all where it is left out. */
    keepFeatures?: readonly string[];
  }
  export default function subsetFont(font: Uint8Array, letters: string, options: Options): Promise<Buffer>;
}

interface ImportMetaEnv {
  /** Where a query engine answers; empty where there is none. */
  readonly ENGINE_URL: string;
}
