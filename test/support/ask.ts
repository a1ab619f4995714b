import { request } from 'node:http';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  bytes: Buffer;
}

/** A request as it is written, without what a client puts right. */
export function get(url: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((done, fail) => {
    request({ hostname, port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          bytes: Buffer.concat(parts),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}
