import { parse } from "csv-parse/sync";

export interface Contact {
  name: string;
  email: string;
  city: string;
  note: string;
}

export type Rules = Partial<Record<keyof Contact, string>>;
type Row = Record<string, string>;

const FIELDS: (keyof Contact)[] = ["name", "email", "city", "note"];

function compile(rules: Rules): (row: Row) => Contact {
  const parts = FIELDS.map((field) => {
    const columns = (rules[field] ?? field).split("+").map((column) => column.trim());
    return (row: Row) => columns.map((column) => row[column]).filter(Boolean).join(" ");
  });
  const [name, email, city, note] = parts;
  return (row) => ({ name: name(row), email: email(row), city: city(row), note: note(row) });
}

function similar(a: Contact, b: Contact): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
  return plain(a.email) === plain(b.email) || plain(a.name) === plain(b.name);
}

export function importContacts(text: string, rules: Rules, known: Contact[]) {
  const rows: Row[] = parse(text, { columns: true, skip_empty_lines: true, to: 5000 });
  const convert = compile(rules);
  const added: Contact[] = [];
  let duplicates = 0;
  for (const row of rows) {
    const contact = convert(row);
    if ([...known, ...added].some((other) => similar(other, contact))) {
      duplicates += 1;
      continue;
    }
    added.push({ ...contact, note: contact.note.slice(0, 500) });
  }
  console.info(`${added.length} contacts, ${duplicates} duplicates`);
  return { added, duplicates, rows: rows.length };
}
