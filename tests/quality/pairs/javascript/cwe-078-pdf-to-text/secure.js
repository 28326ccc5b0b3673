const { execFile } = require('node:child_process');
const path = require('node:path');

/**
 * Extract the text of a PDF.
 * @param {string} file
 * @param {number} [firstPage]
 * @param {number} [lastPage]
 * @returns {Promise<string>}
 */
function pdfToText(file, firstPage = 1, lastPage = 0) {
  const args = ['-layout', '-f', String(Number(firstPage))];
  if (lastPage) {
    args.push('-l', String(Number(lastPage)));
  }
  args.push(path.resolve(file), '-');
  return new Promise((resolve, reject) => {
    execFile(
      'pdftotext',
      args,
      { maxBuffer: 20 * 1024 * 1024, timeout: 30_000 },
      (err, stdout) => (err ? reject(err) : resolve(stdout)),
    );
  });
}

module.exports = { pdfToText };
