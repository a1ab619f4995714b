/**
 * `npm run bench -- load [--seconds N] [--connections N] [--site DIR]`: a built and published site behind a web server on
 * this machine, asked for pages, parts of the search index and data sets at the rate that the machine gives. Ends with 1
 * when any answer is not what was published.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MANIFEST, readManifest } from '../../src/publishing/manifest.ts';
import { publish } from '../../src/publishing/publish.ts';
import { command, random } from '../support/kills.ts';
import { serve } from '../support/server.ts';
import { installed } from '../support/web-servers.ts';

const HOME = 'node_modules/.cache/bench/load';

/** One request; how long it took in milliseconds and what came, or why it failed. */
function ask(agent: Agent, url: string): Promise<{ ms: number; bytes: number; fault?: string }> {
  const started = performance.now();
  return new Promise((done) => {
    const request = get(url, { agent, headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => (bytes += part.length));
      response.on('end', () => {
        const ms = performance.now() - started;
        const wanted = Number(response.headers['content-length'] ?? bytes);
        if (response.statusCode !== 200) done({ ms, bytes, fault: `${url}: ${response.statusCode ?? 0}` });
        else if (bytes !== wanted) done({ ms, bytes, fault: `${url}: ${bytes} of ${wanted} bytes` });
        else done({ ms, bytes });
      });
    });
    request.on('error', (error) =>
      done({ ms: performance.now() - started, bytes: 0, fault: `${url}: ${error.message}` }),
    );
  });
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '60' },
      connections: { type: 'string', default: '32' },
      site: { type: 'string', default: 'dist' },
    },
  });
  if (!existsSync(values.site)) {
    const { code, said } = command(['build', '--out', values.site]);
    if (code !== 0) throw new Error(said);
  }
  rmSync(HOME, { recursive: true, force: true });
  await publish({ to: HOME, from: values.site, keep: 1 });
  const folder = resolve(HOME, 'current');
  const manifest = readManifest(readFileSync(`${folder}/${MANIFEST}`, 'utf8'));
  // Six of ten are pages, two parts of the index, two data sets and papers as files.
  const all = [...manifest.keys()].filter((path) => !/\.(?:gz|br)$/.test(path) && path !== '404.html');
  const pages = all.filter((path) => path.endsWith('.html')).map((path) => path.replace(/index\.html$/, ''));
  const index = all.filter((path) => path.startsWith('pagefind/'));
  const data = all.filter((path) => /^api\/|^bang\/|\.(?:docx|xlsx|pdf|ics|csv)$/.test(path));
  const mix = [pages, pages, pages, pages, pages, pages, index, index, data, data];

  const base = /href="([^"]*\/)favicon\.svg"/.exec(readFileSync(`${folder}/index.html`, 'utf8'))?.[1] ?? '/';
  const server = await serve(folder, base);
  const next = random(1);
  const agent = new Agent({ keepAlive: true, maxSockets: Number(values.connections) });
  const until = performance.now() + Number(values.seconds) * 1000;
  const times: number[] = [];
  const faults: string[] = [];
  let bytes = 0;
  const client = async () => {
    while (performance.now() < until) {
      const kind = mix[Math.floor(next() * mix.length)] ?? pages;
      const path = kind[Math.floor(next() * kind.length)] ?? '';
      const answer = await ask(agent, server.url + path);
      times.push(answer.ms);
      bytes += answer.bytes;
      if (answer.fault !== undefined) faults.push(answer.fault);
    }
  };
  await Promise.all(Array.from({ length: Number(values.connections) }, client));
  agent.destroy();
  await server.stop();
  rmSync(HOME, { recursive: true, force: true });
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  const seconds = Number(values.seconds);
  console.log(
    `${installed.includes('nginx') ? 'nginx' : 'own server'}, ${values.connections} connections, ${seconds} s: ` +
      `${times.length} answers (${Math.round(times.length / seconds)} a second, ${(bytes / seconds / 1e6).toFixed(1)} MB a second), ` +
      `half within ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms, ${faults.length} faults`,
  );
  for (const fault of new Set(faults)) console.log(`FAULT ${fault}`);
  return faults.length ? 1 : 0;
}
