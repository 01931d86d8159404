// Waiting for what a page or a browser does in its own time.

/** Asks until there is an answer. @template T
 * @param {() => Promise<T | null | undefined | false>} ask @param {string} otherwise @param {number} [within] ms
 * @returns {Promise<T>} */
export async function eventually(ask, otherwise, within = 10_000) {
  const end = performance.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`After ${within} ms ${otherwise}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
