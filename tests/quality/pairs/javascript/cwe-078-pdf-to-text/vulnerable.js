const { exec } = require('node:child_process');

/**
 * Extract the text of a PDF.
 * @param {string} file
 * @param {number} [firstPage]
 * @param {number} [lastPage]
 * @returns {Promise<string>}
 */
function pdfToText(file, firstPage = 1, lastPage = 0) {
  let options = `-f ${firstPage}`;
  if (lastPage) {
    options += ` -l ${lastPage}`;
  }
  return new Promise((resolve, reject) => {
    exec(
      `pdftotext -layout ${options} "${file}" -`,
      { maxBuffer: 20 * 1024 * 1024, timeout: 30_000 },
      (err, stdout) => (err ? reject(err) : resolve(stdout)),
    );
  });
}

module.exports = { pdfToText };
