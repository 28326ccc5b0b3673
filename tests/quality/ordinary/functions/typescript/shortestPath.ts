export type Graph = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function shortestPath(graph: Graph, start: string, goal: string): { path: string[]; cost: number } | null {
  const cost = new Map<string, number>([[start, 0]]);
  const previous = new Map<string, string>();
  const open = new Set<string>([start]);

  while (open.size > 0) {
    let current = '';
    let best = Infinity;
    for (const node of open) {
      const value = cost.get(node) ?? Infinity;
      if (value < best) [current, best] = [node, value];
    }
    open.delete(current);
    if (current === goal) {
      const path = [goal];
      for (let node = previous.get(goal); node !== undefined; node = previous.get(node)) path.unshift(node);
      return { path, cost: best };
    }
    for (const [next, weight] of graph.get(current) ?? []) {
      const candidate = best + weight;
      if (candidate < (cost.get(next) ?? Infinity)) {
        cost.set(next, candidate);
        previous.set(next, current);
        open.add(next);
      }
    }
  }
  return null;
}
