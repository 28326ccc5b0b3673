export interface Mail {
  from: string;
  body: string;
}

const SIGNATURE_LINE = /^-[\w -]*$/;
const ADDRESS = /^[^\s@]{1,64}@[a-zA-Z0-9-]{1,63}(?:\.[a-zA-Z0-9-]{1,63})+$/;

export function cleanMail(mail: Mail): Mail {
  if (mail.from.length > 254 || !ADDRESS.test(mail.from)) {
    throw new SyntaxError('sender address is not valid');
  }
  const lines = mail.body.trimEnd().split('\n');
  if (SIGNATURE_LINE.test(lines[lines.length - 1].trim())) {
    lines.pop();
  }
  const body = lines.join('\n').trimEnd();
  return { from: mail.from.toLowerCase(), body };
}
