/** For plain `tsc`, which cannot read Astro's files; `astro check` reads them and checks their props. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

interface ImportMetaEnv {
  /** Where a query engine answers; empty where there is none. */
  readonly ENGINE_URL: string;
}
