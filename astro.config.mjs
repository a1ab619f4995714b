import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { pipeline } from './src/pipeline/integration.ts';
import { liveContent } from './src/pipeline/live-content.ts';
import { alignedCells, compiledHeadingIds } from './src/markup/compiled-prose.ts';

const base = process.env.BASE_PATH || '/';
// The address of the server, where whole addresses are wanted (the RSS feed): https://example.gov.vn
const site = process.env.SITE_URL;
// Where a query engine answers the table, instead of files: /may/
const engine = process.env.ENGINE_URL ?? '';

export default defineConfig({
  output: 'static',
  base,
  ...(site ? { site } : {}),
  trailingSlash: 'always',
  // What is drawn or packed in other threads is not waited for by the next page.
  build: { format: 'directory', assets: '_astro', inlineStylesheets: 'never', concurrency: 4 },
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
  markdown: {
    // Shiki writes inline styles, which a strict Content-Security-Policy forbids.
    syntaxHighlight: false,
    // A paper's quotes and dashes stay as they were written.
    processor: satteri({ features: { smartPunctuation: false }, hastPlugins: [compiledHeadingIds, alignedCells] }),
  },
  // Reading pages load one small script, no helper beside it; a worker loads parts of itself when they are needed.
  // Nothing small is written into a page: its Content-Security-Policy takes files of the site only.
  vite: {
    build: { modulePreload: false, assetsInlineLimit: 0 },
    worker: { format: 'es' },
    define: { 'import.meta.env.ENGINE_URL': JSON.stringify(engine) },
  },
  integrations: [mdx(), pipeline(), liveContent()],
});
