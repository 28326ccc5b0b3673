import { gmail_v1 } from "googleapis";

export interface Quote {
  number: string;
  company: string;
  email: string;
  lines: { text: string; cents: number; count: number }[];
}

const money = new Intl.NumberFormat("en-GB", { style: "currency", currency: "EUR" });

export function table(quote: Quote): string {
  let sum = 0;
  const rows = quote.lines.map(({ text, cents, count }) => {
    sum += cents * count;
    return `${count} x ${text}: ${money.format((cents * count) / 100)}`;
  });
  return [...rows, "", `Total: ${money.format(sum / 100)}`].join("\r\n");
}

export async function sendQuote(mail: gmail_v1.Gmail, quote: Quote, text: string) {
  const started = Date.now();
  const pieces = quote.lines.reduce((sum, line) => sum + line.count, 0);
  const raw = [
    "From: Workshop <workshop@wood.example>",
    `To: ${quote.email}`,
    `Subject: Quote ${quote.number} for ${quote.company}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
  ].join("\r\n");
  const answer = await mail.users.messages.send({
    userId: "me",
    requestBody: { raw: Buffer.from(raw).toString("base64url") },
  });
  const seconds = (Date.now() - started) / 1000;
  console.info(`quote for ${pieces} pieces sent in ${seconds.toFixed(1)} s`);
  if (seconds > 5) {
    console.warn("the mail service is slow today");
  }
  return answer.data.id ?? "";
}
