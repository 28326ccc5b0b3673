export function throttle(fn, wait) {
  let last = -Infinity;
  let timer = null;
  let pendingArgs = null;

  function flush() {
    timer = null;
    last = performance.now();
    const args = pendingArgs;
    pendingArgs = null;
    fn(...args);
  }

  return function throttled(...args) {
    pendingArgs = args;
    if (timer !== null) return;
    const remaining = wait - (performance.now() - last);
    if (remaining <= 0) {
      flush();
    } else {
      timer = setTimeout(flush, remaining);
    }
  };
}
