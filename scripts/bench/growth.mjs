// How the cost of a slice grows with the length of the function: what to measure, the exponent, a table, and a plot.

import { table } from "./readme.mjs";
import { functionOf } from "./functions.mjs";

const LENGTHS = [10, 30, 100, 300, 1_000, 3_000, 10_000];
/** Lengths of the table. */
const SHOWN = [100, 1_000, 10_000];
/** Shorter functions cost more to begin with than to go through. */
const LONG_ENOUGH = 100;

/** @param {Map<string, import("./functions.mjs").Parts>} functions by language */
export function rowsToMeasure(functions) {
  return [...functions].flatMap(([language, parts]) =>
    LENGTHS.map((wanted) => ({ language, code: functionOf(parts, wanted) })),
  );
}

/**
 * @typedef {{language: string, lines: number, parse_ms: number, graph_ms: number, slice_ms: number}} Row
 *
 * @param {Row[]} rows
 * @returns {{language: string, exponent: number, rows: Row[]}[]} of cost ~ length^exponent, by least squares over logarithms
 */
export function growthOf(rows) {
  return [...new Set(rows.map(({ language }) => language))].map((language) => {
    const own = rows.filter((row) => row.language === language);
    return { language, exponent: slope(own.filter(({ lines }) => lines >= LONG_ENOUGH)), rows: own };
  });
}

export function growthTable(growth) {
  const nearest = (rows, wanted) => rows.reduce((one, other) => (off(other, wanted) < off(one, wanted) ? other : one));
  const off = ({ lines }, wanted) => Math.abs(Math.log(lines / wanted));
  const figures = growth.map(({ language, exponent, rows }) => [
    language,
    ...SHOWN.map((wanted) => costOf(nearest(rows, wanted)).toFixed(1)),
    exponent.toFixed(2),
  ]);
  return table(["language", ...SHOWN.map((lines) => `${lines.toLocaleString("en")} lines, ms:`), "exponent:"], figures);
}

/** The whole cost against the length, both on logarithmic axes; a straight line rising by a decade for each is linear. */
export function growthPlot(growth) {
  const [width, height, left, bottom] = [640, 400, 56, 40];
  const costs = growth.flatMap(({ rows }) => rows.map(costOf));
  const lengths = growth.flatMap(({ rows }) => rows.map(({ lines }) => lines));
  const axis = (values) => [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  const [[x0, x1], [y0, y1]] = [axis(lengths), axis(costs)];
  const x = (lines) => left + ((Math.log10(lines) - x0) / (x1 - x0)) * (width - left - 110);
  const y = (ms) => height - bottom - ((Math.log10(ms) - y0) / (y1 - y0)) * (height - bottom - 16);
  const decades = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
  const plain = (value) => (value >= 1 ? value.toLocaleString("en") : String(Number(value.toPrecision(1))));
  const across = decades(y0, y1).map(
    (ms) => `<path class="grid" d="M${left} ${y(ms).toFixed(1)}H${width - 110}"/><text x="${left - 6}" y="${(y(ms) + 4).toFixed(1)}" text-anchor="end">${plain(ms)}</text>`,
  );
  const down = decades(x0, x1).map(
    (lines) => `<path class="grid" d="M${x(lines).toFixed(1)} 16V${height - bottom}"/><text x="${x(lines).toFixed(1)}" y="${height - bottom + 16}" text-anchor="middle">${plain(lines)}</text>`,
  );
  const hue = (at) => `hsl(${Math.round((360 * at) / growth.length)} 65% 42%)`;
  const lines = growth.map(
    ({ rows }, at) => `<path class="cost" stroke="${hue(at)}" d="M${rows.map((row) => `${x(row.lines).toFixed(1)} ${y(costOf(row)).toFixed(1)}`).join("L")}"/>`,
  );
  // The names stand in the order of the ends of their lines, apart from each other.
  const ends = growth.map(({ language, rows }, at) => ({ language, at, end: y(costOf(rows.at(-1))) })).sort((a, b) => a.end - b.end);
  let free = 0;
  const names = ends.map(({ language, at, end }) => {
    free = Math.max(end + 4, free + 13);
    return `<text x="${width - 104}" y="${free.toFixed(1)}" fill="${hue(at)}">${language}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    "<title>Milliseconds to parse, build the graph and slice, against the lines of the function</title>",
    "<style>.grid{stroke:#ccc}.cost{fill:none;stroke-width:1.5}</style>",
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...across,
    ...down,
    ...lines,
    ...names,
    `<text x="${(left + width - 110) / 2}" y="${height - 6}" text-anchor="middle">lines</text>`,
    `<text transform="rotate(-90)" x="${-(height - bottom) / 2}" y="14" text-anchor="middle">milliseconds</text>`,
    "</svg>\n",
  ].join("\n");
}

function costOf(row) {
  return row.parse_ms + row.graph_ms + row.slice_ms;
}

function slope(rows) {
  const points = rows.map((row) => [Math.log(row.lines), Math.log(costOf(row))]);
  const mean = (at) => points.reduce((total, point) => total + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const top = points.reduce((total, point) => total + (point[0] - x) * (point[1] - y), 0);
  return top / points.reduce((total, point) => total + (point[0] - x) ** 2, 0);
}
