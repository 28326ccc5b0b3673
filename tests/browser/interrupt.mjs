// A worker of one's own, to be interrupted: what no person could time.

/**
 * Runs in the page.
 *
 * @returns {Promise<{took: number, begun: number[]}>} milliseconds until an answer without an interruption; and from the
 *   second message until it is begun, the best of the tries at each of ten moments
 */
export async function interruptWorker({ url, language, code, tries }) {
  const worker = new Worker(url, { type: "module" });
  const heard = (is) =>
    new Promise((done, failed) => {
      worker.onerror = ({ message }) => failed(new Error(message));
      worker.onmessage = ({ data }) => {
        if (is(JSON.parse(data))) done(performance.now());
      };
    });
  const send = (message) => worker.postMessage(JSON.stringify(message));
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  let id = 0;
  const run = (changed, slice = {}) => {
    id += 1;
    send({ Run: { id, task: "", code: `${code}${changed}`, language, method: "", slice } });
    return performance.now();
  };
  const begun = () => heard(({ Begun }) => Begun === id);
  const answered = () => heard(({ Found }) => Found?.id === id && Found.waiting_for.length === 0);

  await heard(({ Started }) => Started);
  send({ Load: { base: new URL("kb/", document.baseURI).href } });
  await heard(({ Loaded }) => Loaded);
  let start = run("");
  await answered();
  // Now that the grammar is there.
  start = run("\n");
  const took = (await answered()) - start;
  const best = [];
  for (let moment = 0; moment < 10; moment += 1) {
    // Where a line is chosen, the slice is made at once, and what comes after it waits for a pause in typing.
    const slice = moment % 2 === 0 ? {} : { lines: [2] };
    const times = [];
    for (let count = 0; count < tries; count += 1) {
      run("\n".repeat(2 + (count % 2)), slice);
      await begun();
      await pause((took * moment) / 10);
      const sent = run("\n".repeat(4 + (count % 2)), slice);
      times.push((await begun()) - sent);
    }
    best.push(Math.min(...times));
  }
  worker.terminate();
  return { took, begun: best };
}
