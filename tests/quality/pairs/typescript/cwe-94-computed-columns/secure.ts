export type Row = Record<string, number>;

export function compileColumn(expression: string, fields: string[]): (row: Row) => number {
  const tokens = expression.match(/[A-Za-z_]\w*|\d+(?:\.\d+)?|[-+*/]/g) ?? [];
  if (expression.length > 500 || tokens.join('') !== expression.replace(/\s+/g, '') || tokens.length % 2 === 0) {
    throw new SyntaxError('expression is not valid');
  }
  tokens.forEach((token, index) => {
    const isOperator = /^[-+*/]$/.test(token);
    const isKnown = /^\d/.test(token) || fields.includes(token);
    if (isOperator !== (index % 2 === 1) || (!isOperator && !isKnown)) {
      throw new SyntaxError(`unexpected ${token}`);
    }
  });
  return (row) => {
    const valueOf = (token: string) => (/^\d/.test(token) ? Number(token) : row[token] ?? 0);
    let sum = 0;
    let product = valueOf(tokens[0]);
    for (let i = 1; i < tokens.length; i += 2) {
      const value = valueOf(tokens[i + 1]);
      if (tokens[i] === '*') product *= value;
      else if (tokens[i] === '/') product /= value;
      else {
        sum += product;
        product = tokens[i] === '-' ? -value : value;
      }
    }
    return sum + product;
  };
}

export function addColumn(rows: Row[], name: string, expression: string): Row[] {
  const compute = compileColumn(expression, Object.keys(rows[0] ?? {}));
  return rows.map((row) => ({ ...row, [name]: compute(row) }));
}
