/** A file that the site packs by itself, whatever the server does. */
export async function fetchPacked<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
  return (await new Response(response.body.pipeThrough(new DecompressionStream('deflate'))).json()) as T;
}
