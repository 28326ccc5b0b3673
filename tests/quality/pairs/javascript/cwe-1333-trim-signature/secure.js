/** Removes quoted lines and the trailing signature of an incoming e-mail and returns only the new text. */
export function newText(mail) {
  const lines = mail.split('\n').filter((line) => !line.startsWith('>'));
  const end = lines.findIndex(
    (line) => line.trimEnd() === '--' || (line.startsWith('On ') && line.trimEnd().endsWith('wrote:')),
  );
  return (end === -1 ? lines : lines.slice(0, end)).join('\n').trim();
}
