const EMPTY_MARK = '(todo)';

function setIn(tree, dotted, value) {
  const parts = dotted.split('.');
  const last = parts.pop();
  let level = tree;
  for (const part of parts) {
    if (typeof level[part] !== 'object') {
      level[part] = {};
    }
    level = level[part];
  }
  level[last] = value;
}

function parseLine(line) {
  const at = line.indexOf(';');
  if (at < 1) return null;
  const key = line.slice(0, at).trim();
  const text = line.slice(at + 1).trim().replace(/^"|"$/g, '');
  return { key, text };
}

function importTranslations(upload, locale) {
  const table = {};
  const problems = [];
  const lines = upload.toString('utf8').split(/\r?\n/);

  lines.forEach((line, index) => {
    if (!line.trim() || line.startsWith('#')) return;
    const entry = parseLine(line);
    if (!entry) {
      problems.push(`line ${index + 1}: no separator`);
      return;
    }
    if (!entry.text || entry.text === EMPTY_MARK) {
      problems.push(`line ${index + 1}: ${entry.key} has no text`);
      return;
    }
    setIn(table, entry.key, entry.text);
  });

  console.info(`${locale}: ${lines.length} lines, ${problems.length} problems`);
  return { locale, table, problems };
}

module.exports = { importTranslations };
