export interface Operator {
  id: number;
  name: string;
  website: string;
  ports: string[];
}

const visits = new Map<number, number>();

function count(id: number): number {
  const next = (visits.get(id) ?? 0) + 1;
  visits.set(id, next);
  return next;
}

export function servedPorts(operators: Operator[]): string[] {
  const ports = new Set<string>();
  for (const operator of operators) {
    operator.ports.forEach((port) => ports.add(port));
  }
  return [...ports].sort((a, b) => a.localeCompare(b));
}

export function visit(operator: Operator): boolean {
  let address: URL;
  try {
    address = new URL(operator.website);
  } catch (error) {
    console.warn(`no website of ${operator.name}`, error);
    return false;
  }
  if (address.protocol !== 'https:') return false;
  window.open(address.href, '_blank', 'noopener,noreferrer');
  navigator.sendBeacon('/visits', JSON.stringify({ id: operator.id, count: count(operator.id) }));
  return true;
}
