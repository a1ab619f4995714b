/** Real web servers on this machine, set up with the project's own files for them. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { apache, caddy, nginx } from '../../src/serving/configs.ts';

/** A page that moved, for every server. */
export const MOVED = { from: '/ke-hoach/cu/', to: '/ke-hoach/' };
const moved = [MOVED];

export interface Running {
  /** The address of the home page, with the slash at the end. */
  url: string;
  stop: () => Promise<void>;
}

interface Kind {
  program: string;
  /** Writes what the server needs into `home`; returns the arguments to start it with. */
  prepare(home: string, root: string, base: string, port: number, more: string): string[];
}

const MODULES = '/usr/lib/apache2/modules';
const isRoot = process.getuid?.() === 0;

const KINDS: Record<string, Kind> = {
  nginx: {
    program: '/usr/sbin/nginx',
    prepare(home, root, base, port, more) {
      const config = join(home, 'site.conf');
      writeFileSync(config, more + nginx({ base, root, config, moved }));
      const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${home}/${name};`,
      );
      writeFileSync(
        join(home, 'nginx.conf'),
        `${isRoot ? 'user root;' : ''} daemon off; worker_processes 2; pid ${home}/pid; error_log ${home}/error.log;
events { worker_connections 1024; }
http { access_log off; sendfile on; ${temp.join(' ')} server { listen 127.0.0.1:${port}; include ${config}; } }`,
      );
      return ['-c', join(home, 'nginx.conf'), '-p', home, '-e', join(home, 'error.log')];
    },
  },
  apache: {
    program: '/usr/sbin/apache2',
    prepare(home, root, base, port) {
      // Its own file lies in the site, as it would on a server.
      writeFileSync(join(root, '.htaccess'), apache({ base, root, config: '', moved }));
      const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'setenvif', 'alias'];
      writeFileSync(
        join(home, 'apache.conf'),
        `ServerName localhost
ServerRoot ${home}
TypesConfig /dev/null
DefaultRuntimeDir ${home}
PidFile ${home}/pid
ErrorLog ${home}/error.log
Listen 127.0.0.1:${port}
${isRoot ? 'User www-data\nGroup www-data' : ''}
${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
${base === '/' ? `DocumentRoot ${root}` : `Alias ${base} ${root}/`}
<Directory ${root}>
  Require all granted
  AllowOverride FileInfo Indexes
</Directory>`,
      );
      return ['-D', 'FOREGROUND', '-f', join(home, 'apache.conf')];
    },
  },
  caddy: {
    program: '/usr/bin/caddy',
    prepare(home, root, base, port) {
      const config = join(home, 'site.caddy');
      writeFileSync(config, caddy({ base, root, config, moved }));
      writeFileSync(
        join(home, 'Caddyfile'),
        `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\tbind 127.0.0.1\n\timport ${config}\n}\n`,
      );
      return ['run', '--config', join(home, 'Caddyfile'), '--adapter', 'caddyfile'];
    },
  },
};

export type ServerName = 'nginx' | 'apache' | 'caddy';

/** Which of them this machine has. */
export const installed = (Object.keys(KINDS) as ServerName[]).filter((name) => existsSync(KINDS[name]?.program ?? ''));

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/**
 * Starts a server over a folder. Throws with what it wrote when it does not answer.
 *
 * @param more what stands before the file of the site, for nginx
 */
export async function startServer(name: ServerName, folder: string, base = '/', more = ''): Promise<Running> {
  const kind = KINDS[name] as Kind;
  const home = mkdtempSync(join(tmpdir(), `${name}-`));
  const port = await freePort();
  const child = spawn(kind.program, kind.prepare(home, resolve(folder), base, port, more), {
    env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}${base}`;
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break;
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) return { url, stop };
    await new Promise((done) => setTimeout(done, 50));
  }
  const log = join(home, 'error.log');
  if (existsSync(log)) said += readFileSync(log, 'utf8');
  await stop();
  throw new Error(`${name}: ${said}`);
}
