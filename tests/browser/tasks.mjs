// How long the page's thread is busy at a stretch.

/** Runs in the page: from now on, until `longestTask()` gives the longest, in milliseconds. */
export function watchTasks() {
  const tasks = [];
  const note = (entries) => tasks.push(...entries.map(({ duration }) => duration));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "longtask" });
  globalThis.longestTask = () => {
    note(observer.takeRecords());
    observer.disconnect();
    return Math.max(0, ...tasks);
  };
}
