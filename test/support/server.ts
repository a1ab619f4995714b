import { serveFolder } from '../../src/serving/server.ts';

/** Serves a built site as `npm start` does. Returns its address, with the slash at the end. */
export async function serve(folder: string, base = '/'): Promise<{ url: string; stop(): Promise<void> }> {
  const { port, stop } = await serveFolder(folder, { base });
  return { url: `http://127.0.0.1:${port}${base}`, stop };
}
