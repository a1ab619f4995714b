/** The headers, types and addresses of the site as files for nginx, Apache, IIS and Caddy. */
import { configWords as words } from '../i18n/serving.ts';
import { escapeAttribute } from '../markup/element.ts';
import { CONTENT_TYPES, HEADER_RULES, headersOf, TEXT_ENDS, type HeaderRule } from './headers.ts';

/** A page that moved, by its addresses from the site's root. */
export interface Moved {
  from: string;
  to: string;
}

export interface Place {
  /** The folder of the server that the site lies in, with slashes at both ends. */
  base: string;
  /** Where the site's files lie on the disk, without a slash at its end. */
  root: string;
  /** Where the file for the server lies, for the line that includes it. */
  config: string;
  /** Pages that moved. Each leads on by itself; a server also takes what lies below and beside it, and programs along. */
  moved?: readonly Moved[];
}

/** As a regular expression and what takes its place: the page, and what lies below it or beside it by its name. */
function moves(moved: readonly Moved[] = []): Moved[] {
  return moved.map(({ from, to }) => ({
    from: `${from.slice(1, -1)}(/.*|\\.[a-z0-9.-]+)?$`,
    to: to.slice(1, -1),
  }));
}

const types = Object.entries(CONTENT_TYPES);
const textTypes = TEXT_ENDS.map((end) => CONTENT_TYPES[end] ?? '');
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
const [ALL, ...SPECIAL] = HEADER_RULES as [HeaderRule, ...HeaderRule[]];

/** For inside a `server` block. A block that adds a header has none of those around it: each has all of them. */
export function nginx({ base, root, config, moved }: Place): string {
  const headers = (rule: HeaderRule) =>
    Object.entries(headersOf(rule)).map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`);
  const special = SPECIAL.flatMap((rule) => [
    `    location ${rule.path.endsWith('/') ? '^~' : '='} ${base}${rule.path} {`,
    ...headers(rule).map((line) => `    ${line}`),
    '    }',
  ]);
  return `# ${words.made}
# ${words.nginx(config)}
location ^~ ${base} {
    alias ${quoted(`${root}/`)};
    index index.html;
    autoindex off;
    absolute_redirect off;
    error_page 404 ${base}404.html;
    etag on;
    gzip_static on;
    gzip_vary on;
    # ${words.brotli}
    # brotli_static on;
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${textTypes.filter((type) => type !== 'text/html').join(' ')};
    types {
${types.map(([end, type]) => `        ${type} ${end};`).join('\n')}
    }
${[...headers(ALL), ...moves(moved).map(({ from, to }) => `    rewrite "^${base}${from}" ${base}${to}$1 permanent;`)].join('\n')}
    location ~ /\\. {
        return 404;
    }
${special.join('\n')}
}
${base === '/' ? '' : `location = ${base.slice(0, -1)} {\n    absolute_redirect off;\n    return 301 ${base};\n}\n`}`;
}

/** A `.htaccess` for the root of the site. */
export function apache({ base, moved }: Place): string {
  const text = TEXT_ENDS.join('|');
  const regex = (rule: HeaderRule) =>
    `^${(base + rule.path).replace(/[.]/g, '\\.')}${rule.path.endsWith('/') ? '' : '$'}`;
  const special = SPECIAL.flatMap((rule, i) => [
    `    SetEnvIf Request_URI ${quoted(regex(rule))} rule${i}`,
    ...Object.entries(rule.headers).map(
      ([name, value]) => `    Header always set ${name} ${quoted(value)} env=rule${i}`,
    ),
  ]);
  const pack = (coding: string, end: string) => [
    `    RewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b`,
    `    RewriteCond %{REQUEST_FILENAME}.${end} -f`,
    `    RewriteRule ^(.+\\.(?:${text}))$ $1.${end} [E=no-gzip:1,L]`,
  ];
  return `# ${words.made}
# ${words.apache}
DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
FileETag MTime Size
AddDefaultCharset utf-8
<IfModule mod_headers.c>
${Object.entries(ALL.headers)
  .map(([name, value]) => `    Header always set ${name} ${quoted(value)}`)
  .join('\n')}
${special.join('\n')}
</IfModule>
<IfModule mod_mime.c>
${types.map(([end, type]) => `    AddType ${type} .${end}`).join('\n')}
    AddCharset utf-8 ${TEXT_ENDS.map((end) => `.${end}`).join(' ')}
    # .br: tiếng Breton
    RemoveLanguage .br
    RemoveType .gz .br
    AddEncoding br .br
    AddEncoding gzip .gz
</IfModule>
<IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteRule (^|/)\\. - [R=404,L]
${[...moves(moved).map(({ from, to }) => `    RewriteRule ^${from} ${base}${to}$1 [R=301,L]`), ...pack('br', 'br'), ...pack('gzip', 'gz')].join('\n')}
</IfModule>
<FilesMatch "\\.(${text})(\\.(gz|br))?$">
    <IfModule mod_headers.c>
        Header always merge Vary Accept-Encoding
    </IfModule>
</FilesMatch>
`;
}

/** A `web.config` for the root of the site, of nothing but what IIS has itself. It packs by its own means. */
export function iis({ base }: Place): string {
  const headers = (list: HeaderRule['headers']) => `<httpProtocol>
        <customHeaders>
${Object.entries(list)
  .map(
    ([name, value]) =>
      `          <remove name="${name}" />\n          <add name="${name}" value="${escapeAttribute(value)}" />`,
  )
  .join('\n')}
        </customHeaders>
      </httpProtocol>`;
  const full = (end: string, type: string) =>
    TEXT_ENDS.some((text) => text === end) ? `${type}; charset=utf-8` : type;
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- ${words.made} -->
<!-- ${words.iis} -->
<configuration>
  <location path="." inheritInChildApplications="false">
    <system.webServer>
      <directoryBrowse enabled="false" />
      <defaultDocument enabled="true">
        <files>
          <clear />
          <add value="index.html" />
        </files>
      </defaultDocument>
      <urlCompression doStaticCompression="true" />
      <httpErrors errorMode="Custom">
        <remove statusCode="404" />
        <error statusCode="404" path="${escapeAttribute(base)}404.html" responseMode="ExecuteURL" />
      </httpErrors>
      <staticContent>
${types
  .map(
    ([end, type]) =>
      `        <remove fileExtension=".${end}" />\n        <mimeMap fileExtension=".${end}" mimeType="${full(end, type)}" />`,
  )
  .join('\n')}
      </staticContent>
      ${headers(ALL.headers)}
    </system.webServer>
  </location>
${SPECIAL.map(
  (rule) => `  <location path="${escapeAttribute(rule.path.replace(/\/$/, ''))}">
    <system.webServer>
      ${headers(rule.headers)}
    </system.webServer>
  </location>`,
).join('\n')}
</configuration>
`;
}

/** For inside the block of a host of a Caddyfile. */
export function caddy({ base, root, config, moved }: Place): string {
  const set = (matcher: string, list: HeaderRule['headers']) =>
    Object.entries(list).map(([name, value]) => `        header ${matcher}${name} ${quoted(value)}`);
  const full = (end: string, type: string) =>
    TEXT_ENDS.some((text) => text === end) ? `${type}; charset=utf-8` : type;
  const under = base.slice(0, -1);
  const open = base === '/' ? 'handle {' : `handle_path ${base}* {`;
  return `# ${words.made}
# ${words.caddy(config)}
${open}
    root * ${quoted(root)}
    route {
        @hidden path */.*
        error @hidden 404
${set('', ALL.headers).join('\n')}
${SPECIAL.flatMap((rule, i) => [
  `        @rule${i} path /${rule.path}${rule.path.endsWith('/') ? '*' : ''}`,
  ...set(`@rule${i} `, rule.headers),
]).join('\n')}
${types
  .flatMap(([end, type]) => [
    `        @${end} path *.${end}${end === 'html' ? ' */' : ''}`,
    `        header @${end} Content-Type ${quoted(full(end, type))}`,
  ])
  .join('\n')}
${moves(moved)
  .map(
    ({ from, to }, i) =>
      `        @moved${i} path_regexp moved${i} ^/${from}\n        redir @moved${i} ${base}${to}{re.moved${i}.1} permanent\n`,
  )
  .join('')}        file_server {
            precompressed br gzip
        }
    }
}
${under ? `redir ${under} ${base}\n` : ''}handle_errors {
    root * ${quoted(root)}
    rewrite * /404.html
${set('', ALL.headers)
  .map((line) => line.slice(4))
  .join('\n')}
    header Content-Type "text/html; charset=utf-8"
    file_server
}
`;
}

/** The files for servers by name. The two for the site's root are put there on request only. */
export const SERVER_FILES: Readonly<Record<string, (place: Place) => string>> = {
  'nginx.conf': nginx,
  'apache.htaccess': apache,
  'web.config': iis,
  Caddyfile: caddy,
};
