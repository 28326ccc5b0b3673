export interface Mail {
  from: string;
  body: string;
}

const SIGNATURE = /(?:-+\s*)+(?:[\w]+-*)*\s*-*$/;
const ADDRESS = /^([a-zA-Z0-9]+[._-]?)+@([a-zA-Z0-9]+[.-]?)+\.[a-z]{2,}$/;

export function cleanMail(mail: Mail): Mail {
  if (!ADDRESS.test(mail.from)) {
    throw new SyntaxError('sender address is not valid');
  }
  const body = mail.body.trimEnd().replace(SIGNATURE, '').trimEnd();
  return { from: mail.from.toLowerCase(), body };
}
