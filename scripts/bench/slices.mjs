// Figures from the rows of rescue-measure.

const GROUPS = { c: "c/c++", cpp: "c/c++" };
const LONGEST = 10;

/** @param {object[]} rows one for each side of a pair, and one for all */
export function patchesOf(rows) {
  const [all, sides] = [rows.at(-1), rows.slice(0, -1)];
  const bySide = Map.groupBy ? Map.groupBy(sides, keyOf) : grouped(sides);
  const seconds = (all.analysis_ms + all.slice_ms) / 1000;
  const listed = (is) => sides.filter(is).map(({ id, side }) => `${id} ${side}`);
  const [worse, changedLost, nearLost, cut] = [
    listed(({ errors, errors_of_slice: ofSlice }) => ofSlice > errors),
    listed(({ changed_but_lost: lost }) => lost.length > 0),
    listed(({ near_but_lost: lost }) => lost.length > 0),
    listed(({ cut_short: short }) => short),
  ];
  return {
    sides: sides.length,
    groups: [...bySide].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, group]) => figuresOf(key, group)),
    worse: worse.length,
    changed_lost: changedLost.length,
    near_lost: nearLost.length,
    cut_short: cut.length,
    exceptions: { worse, changed_lost: changedLost, near_lost: nearLost, cut_short: cut },
    functions_per_second: all.functions / seconds,
    lines_per_second: all.lines / seconds,
    peak_bytes: all.peak_bytes,
  };
}

function keyOf({ language, side }) {
  return `${GROUPS[language] ?? language} ${side}`;
}

function grouped(sides) {
  const groups = new Map();
  for (const row of sides) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function figuresOf(key, group) {
  const [language, side] = key.split(" ");
  const rest = [...group].sort((one, other) => other.lines - one.lines).slice(LONGEST);
  const shares = group.map(({ lines, kept }) => 1 - kept / lines).sort((one, other) => one - other);
  return {
    language,
    side,
    functions: group.length,
    pooled: shorter(group),
    without_longest: shorter(rest),
    median: shares[shares.length >> 1],
    near: sum(group, "near") / sum(group, "lines"),
  };
}

function shorter(group) {
  return 1 - sum(group, "kept") / Math.max(1, sum(group, "lines"));
}

function sum(group, field) {
  return group.reduce((total, row) => total + row[field], 0);
}
