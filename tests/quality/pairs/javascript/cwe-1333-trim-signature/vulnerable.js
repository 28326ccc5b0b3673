/** Removes quoted lines and the trailing signature of an incoming e-mail and returns only the new text. */
export function newText(mail) {
  const withoutQuotes = mail
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n');
  const match = /^((?:.*\s*)*?)\s*(?:--\s*\n|On .* wrote:)/.exec(withoutQuotes);
  const text = match ? match[1] : withoutQuotes;
  return text.replace(/(\s+)+$/, '').replace(/^\s+/, '');
}
