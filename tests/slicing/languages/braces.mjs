// Outlines programs in languages with braces: where a statement may be put, and which lines give what a function results
// in. See outline.py for the shape. It is careful rather than complete: where it is not clear, there is no place.

import { tokenize } from "./tokens.mjs";

const JUMPS = new Set(["return", "break", "continue", "throw", "goto"]);
const HEADERS = new Set(["if", "for", "while", "catch"]);
const GO_ON = new Set(["else", "catch", "finally"]);

/**
 * @typedef {object} Dialect
 * @property {(tokens: object[], brace: number) => string[] | null} parameters those of the function whose body a brace opens
 * @property {(tokens: object[], at: number) => boolean} endsLine a statement ends with the line of this token, though not
 *   with a semicolon
 * @property {RegExp} declares finds declared names (its first group) in a line
 * @property {boolean} closures inside an inner function the variables around it can be used
 */

/**
 * @param {string} code
 * @param {Dialect} dialect
 */
export function outline(code, dialect) {
  const tokens = tokenize(code);
  const lines = code.split("\n");
  const functions = [];
  const frames = [{ kind: "top", begins: null }];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (["}", ")", "]"].includes(token.text) && frames.length > 1) frames.pop();
    let frame = frames.at(-1);
    frame.begins ??= at;
    if (["{", "(", "["].includes(token.text)) {
      frame = open(tokens, at, frame, dialect);
      frames.push(frame);
      if (frame.kind === "function" && frame.owner === frame) {
        frame.top = tokens[frames[0].begins].line;
        functions.push(frame);
      }
    }
    const { owner } = frame;
    if (owner && frame.function === owner && isResult(tokens, at, owner)) owner.criteria.add(token.line);
    for (const [, name] of owner ? lines[token.line - 1].matchAll(dialect.declares) : []) owner.names.add(name);
    if (!ends(tokens, at, dialect)) continue;
    const first = frame.begins === null ? null : tokens[frame.begins];
    frame.begins = null;
    const next = tokens[at + 1];
    if (!owner || !["function", "block"].includes(frame.kind) || !next || next.line === token.line) continue;
    if (GO_ON.has(next.text) || (first?.text === "do" && next.text === "while")) continue;
    if (first && JUMPS.has(first.text)) continue;
    const inner = frame.function !== owner;
    if (inner && !dialect.closures) continue;
    const indent = /^\s*/.exec(lines[(next.text === "}" ? first ?? next : next).line - 1])[0];
    const declared = [...lines[token.line - 1].matchAll(dialect.declares)].map(([, name]) => name);
    const live = inner ? [] : [...owner.parameters, ...(token.text === ";" ? declared : [])];
    owner.places.push({ before: token.line + 1, indent, nested: false, live });
  }
  return { top: functions[0]?.top ?? 1, functions: functions.map(asData) };
}

function open(tokens, at, around, dialect) {
  const { text, line } = tokens[at];
  const frame = { kind: "value", begins: null, owner: around.owner, function: around.function };
  if (text !== "{") return frame;
  const parameters = dialect.parameters(tokens, at);
  if (parameters) {
    Object.assign(frame, { kind: "function", parameters, ends: isDefinition(tokens, around.begins) });
    frame.function = frame;
    frame.owner ??= Object.assign(frame, { line: tokens[around.begins].line, names: new Set(parameters), criteria: new Set(), places: [] });
  } else {
    const before = tokens[at - 1];
    const keyword = before?.text === ")" ? tokens[before.pair - 1]?.text : before?.text;
    if (keyword === "switch") frame.kind = "switch";
    else if (HEADERS.has(keyword) || ["else", "do", "try", "finally"].includes(keyword)) frame.kind = "block";
    else if (["{", "}", ";"].includes(keyword) && ["function", "block"].includes(around.kind)) frame.kind = "block";
  }
  tokens[at].frame = frame;
  return frame;
}

/** The statement is the definition of a function, rather than an expression with one in it. */
function isDefinition(tokens, begins) {
  return !["const", "let", "var", "return", "auto"].includes(tokens[begins].text) && tokens[begins + 1]?.text !== ".";
}

function ends(tokens, at, dialect) {
  const { text, pair, frame } = tokens[at];
  if (text === ";") return true;
  if (text === "{") return ["function", "block", "switch"].includes(frame?.kind);
  if (text === "}") {
    const closed = tokens[pair]?.frame;
    if (closed?.kind === "block" || closed?.kind === "switch" || (closed?.kind === "function" && closed.ends)) return true;
  }
  return dialect.endsLine(tokens, at);
}

/** Gives a value to the caller: returned, or written to what a parameter refers to. */
function isResult(tokens, at, { parameters }) {
  const { text, kind } = tokens[at];
  if (text === "return") return true;
  if (kind !== "word" || !parameters.includes(text) || [".", "->"].includes(tokens[at - 1]?.text)) return false;
  if (["++", "--"].includes(tokens[at - 1]?.text)) return true;
  let after = at + 1;
  let method = false;
  for (;;) {
    if (tokens[after]?.text === "[" && tokens[after].pair) after = tokens[after].pair + 1;
    else if ([".", "->"].includes(tokens[after]?.text)) after += 2;
    else break;
    method = tokens[after]?.text === "(" && [";", "{", "}", ")", "else"].includes(tokens[at - 1]?.text);
  }
  return method || /^([-+*/%]?=|\+\+|--)$/.test(tokens[after]?.text ?? "");
}

function asData({ line, names, criteria, places }) {
  return { names: [...names], criteria: criteria.size > 0 ? [...criteria] : [line], places };
}
