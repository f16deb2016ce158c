/** What a worker offers the scripts in it, as far as it is used here. */
export interface FetchingWorker {
  fetch: (address: string, options?: RequestInit) => Promise<Response>;
}

/**
 * Has the browser unpack the program and the index that the search engine fetches into its worker. The engine's own script for that
 * is slow when it first runs, and is then compiled on the processors that the search needs: a first search took a quarter longer.
 * The engine takes what is unpacked as it is, since some hosts unpack on the way (`decompress` in pagefind 1.5). The texts of pages
 * are left to it: they are so small that a stream costs more.
 *
 * Its source is written before the engine's, so it may use nothing from outside itself.
 *
 * @param worker the worker itself, `self`; its `fetch` is replaced
 */
export function unpackByBrowser(worker: FetchingWorker): void {
  if (typeof DecompressionStream === 'undefined') return;
  const load = worker.fetch.bind(worker);
  worker.fetch = async (address, options) => {
    const response = await load(address, options);
    if (!response.ok || !/\.(?:pf_index|pf_meta|pagefind)(?:\?|$)/.test(address)) return response;
    const bytes = await response.arrayBuffer();
    const [first, second] = new Uint8Array(bytes);
    const isPacked = first === 0x1f && second === 0x8b;
    return new Response(isPacked ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')) : bytes);
  };
}
