import axios from "axios";
import { XMLParser } from "fast-xml-parser";

export interface Address {
  name: string;
  street: string;
  postcode: string;
  city: string;
}

export interface Label {
  tracking: string;
  pdf: Buffer;
}

const parser = new XMLParser({ removeNSPrefix: true });

function recipient(address: Address): string {
  const { name, street, postcode, city } = address;
  const lines = [
    `<name>${name}</name>`,
    `<street>${street}</street>`,
    `<postcode>${postcode}</postcode>`,
    `<city>${city}</city>`,
  ];
  return `<recipient>${lines.join("")}</recipient>`;
}

export async function orderLabel(address: Address, grams: number, endpoint: URL): Promise<Label> {
  if (!Number.isInteger(grams) || grams < 1 || grams > 31_500) {
    throw new RangeError("weight must be between 1 g and 31.5 kg");
  }
  const product = grams <= 2_000 ? "SMALL" : "PARCEL";
  const body =
    `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>` +
    `<order><product>${product}</product><grams>${grams}</grams>` +
    `${recipient(address)}<billing>account</billing></order></soap:Body></soap:Envelope>`;
  const { data } = await axios.post<string>(endpoint.href, body, {
    headers: { "Content-Type": "text/xml; charset=utf-8", SOAPAction: "order" },
    timeout: 10_000,
  });
  const answer = parser.parse(data).Envelope?.Body?.orderResponse;
  if (!answer?.tracking) {
    throw new Error("the shipping service gave no tracking number");
  }
  return { tracking: String(answer.tracking), pdf: Buffer.from(answer.label, "base64") };
}
