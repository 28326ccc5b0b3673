'use strict';

/** Builds the links under a result list, e.g. 1 … 4 5 6 … 20. */
function pageLinks(current, total, width = 1) {
  const links = [];
  const push = (page) => links.push({ page, label: String(page), active: page === current });
  const gap = () => links.push({ page: null, label: '…', active: false });
  const from = Math.max(2, current - width);
  const to = Math.min(total - 1, current + width);

  if (total < 1) return links;
  push(1);
  if (from > 2) gap();
  for (let page = from; page <= to; page += 1) push(page);
  if (to < total - 1) gap();
  if (total > 1) push(total);
  return links;
}

module.exports = { pageLinks };
