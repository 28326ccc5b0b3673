const BARS = '▁▂▃▄▅▆▇█';

export function sparkline(values) {
  if (values.length === 0) return '';
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  return values
    .map((value) => BARS[Math.round(((value - low) / span) * (BARS.length - 1))])
    .join('');
}

export function summarise(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { min: sorted[0], max: sorted.at(-1), mean, median };
}
