/** What a JSON file of the site holds. Throws where it cannot be had. */
export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return (await response.json()) as T;
}
