export interface Pivot {
  columns: string[];
  rows: { label: string; cells: number[]; total: number }[];
}

export function pivot<T>(items: readonly T[], rowOf: (item: T) => string, columnOf: (item: T) => string, valueOf: (item: T) => number): Pivot {
  const columns = [...new Set(items.map(columnOf))].sort();
  const index = new Map(columns.map((name, position) => [name, position]));
  const rows = new Map<string, number[]>();
  for (const item of items) {
    const label = rowOf(item);
    let cells = rows.get(label);
    if (!cells) {
      cells = new Array<number>(columns.length).fill(0);
      rows.set(label, cells);
    }
    cells[index.get(columnOf(item))!] += valueOf(item);
  }
  return {
    columns,
    rows: [...rows]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([label, cells]) => ({ label, cells, total: cells.reduce((sum, cell) => sum + cell, 0) })),
  };
}
