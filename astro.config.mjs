import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { searchIndex } from './src/build/search-index.ts';

const base = process.env.BASE_PATH || '/';

export default defineConfig({
  output: 'static',
  base,
  trailingSlash: 'always',
  build: { format: 'directory', assets: '_astro', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    // Shiki writes inline styles, which a strict Content-Security-Policy forbids.
    syntaxHighlight: false,
    // A paper's quotes and dashes stay as they were written.
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  // A worker loads parts of itself when they are needed.
  vite: { worker: { format: 'es' } },
  integrations: [mdx(), searchIndex()],
});
