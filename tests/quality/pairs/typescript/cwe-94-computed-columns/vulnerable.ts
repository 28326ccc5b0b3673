export type Row = Record<string, number>;

export function compileColumn(expression: string, fields: string[]): (row: Row) => number {
  if (expression.length > 500) {
    throw new SyntaxError('expression is too long');
  }
  const compute = new Function(...fields, `"use strict"; return (${expression});`);
  return (row) => {
    const value = compute(...fields.map((field) => row[field] ?? 0));
    return typeof value === 'number' ? value : Number.NaN;
  };
}

export function addColumn(rows: Row[], name: string, expression: string): Row[] {
  const compute = compileColumn(expression, Object.keys(rows[0] ?? {}));
  return rows.map((row) => ({ ...row, [name]: compute(row) }));
}
