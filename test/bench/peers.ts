/**
 * The programs that others build such sites with, each with its papers as its users would lay them out and Pagefind over
 * the result. They are installed on demand below `node_modules/.cache`, in exact versions; none is a dependency.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Layout } from './papers/make.ts';

export interface Peer {
  name: string;
  layout: Layout;
  /** Packages of npm, exact. */
  packages: Record<string, string>;
  /** A program that must be on the PATH. */
  program?: string;
  /** The project's files besides the papers. */
  files: Record<string, string>;
  /** Where its papers lie. */
  papers: string;
  /** Builds and indexes, into `dist`. */
  build: string;
  /** What it keeps between builds, removed for a cold one. */
  kept: readonly string[];
}

const ASTRO = '7.3.5';
const MDX = '8.0.2';
const PAGEFIND = '1.6.0';
const PAGE = (title: string, body: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head><body><header><a href="/">Kho kế hoạch</a></header><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`;

export const PEERS: Record<string, Peer> = {
  starlight: {
    name: 'Starlight',
    layout: 'starlight',
    packages: { astro: ASTRO, '@astrojs/starlight': '0.42.4' },
    files: {
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Kho kế hoạch', locales: { root: { label: 'Tiếng Việt', lang: 'vi' } }, sidebar: [] })] });
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      'src/content/docs/index.mdx': '---\ntitle: Kho kế hoạch\n---\n\nCác văn bản.\n',
    },
    papers: 'src/content/docs',
    build: 'npx astro build --silent',
    kept: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
  },
  astro: {
    name: 'Astro (bare)',
    layout: 'astro',
    packages: { astro: ASTRO, '@astrojs/mdx': MDX, pagefind: PAGEFIND },
    files: {
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
export default defineConfig({ integrations: [mdx()] });
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { papers: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './src/content/papers' }) }) };
`,
      'src/pages/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('papers')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
${PAGE('{entry.data.title}', '<Content />')}
`,
    },
    papers: 'src/content/papers',
    build: 'npx astro build --silent && npx pagefind --site dist --silent',
    kept: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
  },
  hugo: {
    name: 'Hugo',
    layout: 'hugo',
    packages: { pagefind: PAGEFIND },
    program: 'hugo',
    files: {
      'config.toml':
        'baseURL = "/"\ntitle = "Kho kế hoạch"\nlanguageCode = "vi"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
      'layouts/_default/single.html': PAGE('{{ .Title }}', '{{ .Content }}'),
      'layouts/_default/list.html': PAGE(
        '{{ .Title }}',
        '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
      ),
    },
    papers: 'content',
    build: 'hugo --quiet --destination dist && npx pagefind --site dist --silent',
    kept: ['resources'],
  },
  eleventy: {
    name: 'Eleventy',
    layout: 'eleventy',
    packages: { '@11ty/eleventy': '3.1.2', pagefind: PAGEFIND },
    files: {
      'eleventy.config.mjs': `export default (config) => { config.addGlobalData('layout', 'paper.liquid'); return { dir: { input: 'content', includes: '_includes', output: 'dist' }, markdownTemplateEngine: false }; };
`,
      'content/_includes/paper.liquid': PAGE('{{ title }}', '{{ content }}'),
    },
    papers: 'content',
    build: 'npx eleventy --quiet && npx pagefind --site dist --silent',
    kept: ['.cache'],
  },
};

/**
 * Lays out a peer with papers, installing it first where that was not done.
 *
 * @param folder below which peers are kept
 * @param papers a folder with the papers of the peer's layout
 * @returns the peer's folder, or why it is left out
 */
export function setUpPeer(peer: Peer, folder: string, papers: string): { cwd: string } | { leftOut: string } {
  if (
    peer.program &&
    !(process.env['PATH'] ?? '').split(':').some((path) => existsSync(join(path, peer.program ?? '')))
  )
    return { leftOut: `${peer.program} is not on the PATH` };
  const installed = join(folder, 'installed', peer.layout);
  const wanted = JSON.stringify({ name: peer.layout, private: true, type: 'module', dependencies: peer.packages });
  mkdirSync(installed, { recursive: true });
  if (!existsSync(join(installed, 'node_modules'))) {
    writeFileSync(join(installed, 'package.json'), wanted);
    try {
      execFileSync('npm', ['install', '--no-audit', '--no-fund', '--save-exact', '--silent'], {
        cwd: installed,
        stdio: 'inherit',
      });
    } catch {
      // Half an installation is none; the others are measured all the same.
      rmSync(installed, { recursive: true, force: true });
      return { leftOut: 'npm install failed' };
    }
  }
  const cwd = join(folder, 'sites', peer.layout);
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, 'package.json'), wanted);
  symlinkSync(resolve(installed, 'node_modules'), join(cwd, 'node_modules'));
  for (const [path, text] of Object.entries(peer.files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  cpSync(papers, join(cwd, peer.papers), { recursive: true });
  return { cwd };
}

/** Takes away what an earlier build left. */
export function forget(peer: Peer, cwd: string): void {
  for (const path of ['dist', ...peer.kept]) rmSync(join(cwd, path), { recursive: true, force: true });
}
