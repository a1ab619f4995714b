/** ClickHouse servers on loopback ports, set up with the project's own files for them, as Debian's package has it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineShards, engineUsers } from '../../src/serving/engine-configs.ts';

const PROGRAM = ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'].find((path) => existsSync(path));

export const hasClickHouse = PROGRAM !== undefined;
/** Why tests are skipped. */
export const WITHOUT = 'ClickHouse is not installed (Debian: apt-get install clickhouse-server): not tested';

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

export interface Shard {
  /** `http://127.0.0.1:…` */
  url: string;
  /** `127.0.0.1:…`, of the engine's own protocol. */
  native: string;
  /** Where its files lie. */
  home: string;
}

export interface Shards {
  shards: readonly Shard[];
  stop(): Promise<void>;
}

const CONFIG = (home: string, http: number, native: number) => `<?xml version="1.0"?>
<yandex>
<logger><level>warning</level><log>${home}/log</log><errorlog>${home}/errors</errorlog></logger>
<http_port>${http}</http_port><tcp_port>${native}</tcp_port><listen_host>127.0.0.1</listen_host>
<path>${home}/data/</path><tmp_path>${home}/tmp/</tmp_path><users_config>users.xml</users_config>
<default_profile>default</default_profile><default_database>default</default_database>
<mark_cache_size>268435456</mark_cache_size>
<query_log><database>system</database><table>query_log</table><flush_interval_milliseconds>500</flush_interval_milliseconds></query_log>
</yandex>`;

const USERS = `<?xml version="1.0"?>
<yandex><profiles><default><log_queries>1</log_queries></default></profiles><quotas><default/></quotas>
<users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users></yandex>`;

/**
 * Starts servers that share their rows.
 *
 * @param users changes the file of users, where limits are to be met soon
 */
export async function startShards(count: number, users: (xml: string) => string = (xml) => xml): Promise<Shards> {
  if (!PROGRAM) throw new Error(WITHOUT);
  const shards: Shard[] = [];
  for (let i = 0; i < count; i++) {
    const [http, native] = [await freePort(), await freePort()];
    const home = mkdtempSync(join(tmpdir(), 'clickhouse-'));
    for (const folder of ['data', 'tmp', 'config.d', 'users.d']) mkdirSync(join(home, folder));
    writeFileSync(join(home, 'config.xml'), CONFIG(home, http, native));
    writeFileSync(join(home, 'users.xml'), USERS);
    shards.push({ url: `http://127.0.0.1:${http}`, native: `127.0.0.1:${native}`, home });
  }
  const running: ChildProcess[] = [];
  // What they keep is thrown away: none needs to come to its end, which takes this version a minute.
  const stop = async () => {
    for (const child of running) {
      const ended = new Promise((done) => child.once('close', done));
      if (child.exitCode === null && child.kill('SIGKILL')) await ended;
    }
    for (const { home } of shards) rmSync(home, { recursive: true, force: true });
  };
  for (const { home } of shards) {
    writeFileSync(join(home, 'config.d/cchc.xml'), engineShards(shards.map(({ native }) => native)));
    writeFileSync(join(home, 'users.d/cchc.xml'), users(engineUsers()));
    running.push(
      spawn(PROGRAM, [`--config-file=${home}/config.xml`], {
        stdio: process.env['CLICKHOUSE_SAYS'] ? 'inherit' : 'ignore',
        cwd: home,
      }),
    );
  }
  for (const { url, home } of shards) {
    let answers = false;
    for (let tries = 0; tries < 200 && !answers; tries++) {
      answers = await fetch(url).then(
        () => true,
        () => false,
      );
      if (!answers) await new Promise((done) => setTimeout(done, 100));
    }
    if (answers) continue;
    const errors = join(home, 'errors');
    const said = existsSync(errors) ? readFileSync(errors, 'utf8').slice(-2000) : '';
    await stop();
    throw new Error(`ClickHouse: ${said}`);
  }
  return { shards, stop };
}
