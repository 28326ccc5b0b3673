import { readFile, stat } from "node:fs/promises";
import sax from "sax";

const LIMIT = 1_000_000;

function definitions(doctype) {
  const found = Object.create(null);
  for (const [, name, value] of doctype.matchAll(/<!ENTITY\s+(\w+)\s+"([^"]*)"/g)) {
    found[name] = value.replace(/&(\w+);/g, (all, inner) => found[inner] ?? all);
  }
  return found;
}

export function parseScore(text) {
  const parser = sax.parser(true, { trim: true, normalize: true });
  const score = { title: "", movements: [], instruments: new Set() };
  const path = [];
  parser.ondoctype = (doctype) => {
    Object.assign(parser.ENTITIES, definitions(doctype));
  };
  parser.onopentag = ({ name, attributes }) => {
    path.push(name);
    if (name === "movement") {
      score.movements.push({ name: "", bars: Number(attributes.bars) || 0 });
    }
  };
  parser.onclosetag = () => path.pop();
  parser.ontext = (content) => {
    const place = path.slice(-2).join("/");
    if (place === "score/title") {
      score.title = content;
    } else if (place === "movement/name") {
      score.movements.at(-1).name = content;
    } else if (path.at(-1) === "instrument") {
      score.instruments.add(content);
    }
  };
  parser.write(text).close();
  return score;
}

export async function readScore(file) {
  const { size } = await stat(file);
  if (size > LIMIT) {
    throw new RangeError("the score is too large");
  }
  const score = parseScore(await readFile(file, "utf8"));
  const bars = score.movements.reduce((sum, movement) => sum + movement.bars, 0);
  return { ...score, instruments: [...score.instruments].sort(), bars };
}
