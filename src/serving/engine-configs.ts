/** The files that the engine is set up with, and how nginx lets readers in: to SELECTs of its tables, and nothing else. */
import { CLUSTER, DATABASE, READER } from '../engine/schema.ts';
import { escapeText } from '../markup/element.ts';
import { engineConfigWords as words } from '../i18n/engine.ts';

/** Where readers find the engine, below the site. */
export const ENGINE_PATH = 'may/';
/** Rows that one answer may have: an export's keys are the longest. */
export const MOST_ROWS = 100_000;
const SECONDS = 10;

/** For `users.d`: the user of the pages, with limits on time, rows, memory and questions. */
export const engineUsers = (): string => `<?xml version="1.0"?>
<!-- ${words.made} -->
<!-- ${words.users} -->
<yandex>
    <profiles>
        <${READER}>
            <readonly>1</readonly>
            <max_execution_time>${SECONDS}</max_execution_time>
            <max_result_rows>${MOST_ROWS + 1}</max_result_rows>
            <max_result_bytes>200000000</max_result_bytes>
            <result_overflow_mode>throw</result_overflow_mode>
            <max_memory_usage>2000000000</max_memory_usage>
            <max_concurrent_queries_for_user>50</max_concurrent_queries_for_user>
            <max_query_size>65536</max_query_size>
            <max_ast_elements>5000</max_ast_elements>
        </${READER}>
    </profiles>
    <quotas>
        <${READER}>
            <keyed/>
            <interval>
                <duration>60</duration>
                <queries>6000</queries>
                <errors>600</errors>
                <result_rows>0</result_rows>
                <read_rows>0</read_rows>
                <execution_time>600</execution_time>
            </interval>
        </${READER}>
    </quotas>
    <users>
        <${READER}>
            <password></password>
            <networks>
                <ip>::1</ip>
                <ip>127.0.0.1</ip>
            </networks>
            <profile>${READER}</profile>
            <quota>${READER}</quota>
            <allow_databases>
                <database>${DATABASE}</database>
            </allow_databases>
        </${READER}>
    </users>
</yandex>
`;

/**
 * For `config.d`: the machines among which rows are shared.
 *
 * @param shards `host:port` of each, of the engine's own protocol
 */
export const engineShards = (shards: readonly string[]): string => `<?xml version="1.0"?>
<!-- ${words.made} -->
<!-- ${words.shards} -->
<yandex>
    <remote_servers>
        <${CLUSTER}>
${shards
  .map((shard) => {
    const [, host = shard, port = '9000'] = /^(.*):(\d+)$/.exec(shard) ?? [];
    return `            <shard>
                <replica>
                    <host>${escapeText(host)}</host>
                    <port>${port}</port>
                </replica>
            </shard>`;
  })
  .join('\n')}
        </${CLUSTER}>
    </remote_servers>
</yandex>
`;

/**
 * For inside a `server` block of nginx, before the site's own file.
 *
 * @param base the folder of the server that the site lies in, with slashes at both ends
 * @param engine where the engine answers HTTP: `127.0.0.1:8123`
 */
export const engineNginx = (base: string, engine: string): string => `# ${words.made}
# ${words.nginx}
large_client_header_buffers 4 32k;
location = ${base}${ENGINE_PATH} {
    limit_except GET {
        deny all;
    }
    # ${words.onlySelect}
    if ($arg_query !~ "^SELECT%20") {
        return 403;
    }
    if ($arg_query ~* "system|%(3[0-9]|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a])") {
        return 403;
    }
    set $args "query=$arg_query";
    proxy_pass http://${engine}/;
    proxy_pass_request_body off;
    proxy_pass_request_headers off;
    proxy_set_header X-ClickHouse-User ${READER};
    # ${words.eachReader}
    proxy_set_header X-ClickHouse-Quota $remote_addr;
    proxy_set_header Content-Length "";
    proxy_connect_timeout 2s;
    proxy_read_timeout ${SECONDS + 5}s;
    proxy_hide_header X-ClickHouse-Server-Display-Name;
    proxy_hide_header X-ClickHouse-Summary;
    gzip on;
    gzip_types application/json;
    add_header Cache-Control no-store always;
    add_header X-Content-Type-Options nosniff always;
}
`;
