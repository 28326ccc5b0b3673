// Fetches a WebAssembly module and tells how far it is.

/** A response that could not be used: `status` is 0 where there was none at all. */
export class LoadError extends Error {
  constructor(status) {
    super(status === 0 ? "the network did not answer" : `the server answered ${status}`);
    this.status = status;
  }
}

/**
 * @param {string} url
 * @param {(loaded: number, total: number | null) => void} onProgress bytes; the total is unknown where the server
 *   compresses
 * @returns {Promise<Response>} with a body that WebAssembly can compile while it arrives
 */
export async function fetchWasm(url, onProgress) {
  const response = await fetch(url).catch(() => {
    throw new LoadError(0);
  });
  if (!response.ok) throw new LoadError(response.status);
  const packed = response.headers.has("content-encoding");
  const total = packed ? null : Number(response.headers.get("content-length")) || null;
  let loaded = 0;
  const counted = new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      onProgress(loaded, total);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counted), { headers: { "content-type": "application/wasm" } });
}
