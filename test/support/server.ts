import { preview } from 'astro';

/** Serves a built site as `npm start` does. Returns its address, with the slash at the end. */
export async function serve(folder: string, base = '/'): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await preview({ outDir: folder, base, server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  return { url: `http://127.0.0.1:${server.port}${base}`, stop: () => server.stop() };
}
