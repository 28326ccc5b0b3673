// Tokens of languages with braces, and which brackets belong together.

const TOKEN =
  /(?<skip>\s+|\/\/[^\n]*|\/\*[^]*?\*\/)|(?<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|(?<directive>^[ \t]*#[^\n]*)|(?<word>[A-Za-z_$][\w$]*)|(?<number>\d[\w.]*)|(?<sign>=>|->|\+\+|--|[-+*/%]=|[=!<>]==?|&&|\|\||::|[^])/my;
const REGEXP = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
const CLOSING = { "{": "}", "(": ")", "[": "]" };

/**
 * @param {string} code
 * @returns {{text: string, kind: string, line: number, pair?: number}[]} `pair`: index of the other bracket
 */
export function tokenize(code) {
  const found = [];
  const open = [];
  let at = 0;
  let line = 1;
  while (at < code.length) {
    REGEXP.lastIndex = TOKEN.lastIndex = at;
    const regexp = code[at] === "/" && !isOperand(found.at(-1)) ? REGEXP.exec(code) : null;
    const match = regexp ?? TOKEN.exec(code);
    const kind = regexp ? "text" : Object.entries(match.groups).find(([, text]) => text !== undefined)[0];
    if (kind !== "skip" && kind !== "directive") {
      const token = { text: match[0], kind, line };
      if (token.text in CLOSING) open.push(found.length);
      else if (open.length > 0 && token.text === CLOSING[found[open.at(-1)].text]) {
        token.pair = open.pop();
        found[token.pair].pair = found.length;
      }
      found.push(token);
    }
    at += match[0].length;
    line += match[0].split("\n").length - 1;
  }
  return found;
}

/** A value ends with it, so that a slash after it divides. */
function isOperand(token) {
  if (!token || token.text === "return") return false;
  return ["word", "number", "text"].includes(token.kind) || [")", "]", "}"].includes(token.text);
}
