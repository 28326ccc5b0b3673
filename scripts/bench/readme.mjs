// Puts measured figures into a document, between `<!-- bench:NAME -->` and `<!-- /bench:NAME -->`.

/**
 * @param {string} text the document
 * @param {string} name which pair of markers
 * @param {string} figures Markdown
 * @returns {string} the document with the figures between the markers
 * @throws {Error} when the markers are not there exactly once
 */
export function replaceSection(text, name, figures) {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const parts = text.split(open);
  const end = parts.length === 2 ? parts[1].split(close) : [];
  if (end.length !== 2) throw new Error(`the document must hold ${open} … ${close} once`);
  return `${parts[0]}${open}\n${figures.trim()}\n${close}${end[1]}`;
}

/**
 * A Markdown table.
 *
 * @param {string[]} head a title that ends in `:` is set flush right
 * @param {(string | number)[][]} rows
 */
export function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = head.map((title) => (title.endsWith(":") ? "--:" : "---"));
  return [line(head.map((title) => title.replace(/:$/, ""))), line(rule), ...rows.map(line)].join("\n");
}
