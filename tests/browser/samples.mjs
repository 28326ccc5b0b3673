// What the tests type and paste.

import { readFileSync } from "node:fs";

/** Code with one weakness that is plain to see; line 6 builds the statement and line 7 runs it. */
export const SQL = `import sqlite3

def orders_of(request, path, page):
    connection = sqlite3.connect(path)
    first = page * 20
    query = "SELECT * FROM orders WHERE customer = '" + request.args["customer"] + "'"
    rows = connection.execute(query).fetchall()
    connection.close()
    return rows[first:first + 20]
`;

export const SHELL = `const { exec } = require("child_process");

function ping(request, response) {
  const started = Date.now();
  exec("ping -c 1 " + request.query.host, (error, stdout) => {
    response.send(stdout);
    console.log("took", Date.now() - started);
  });
}
`;

export const TASK = "Search the orders of a customer by name.";

/** The bundled examples, from the table that the page's menu is made of. */
export function bundledExamples() {
  const table = readFileSync("app/src/state/examples.rs", "utf8");
  const entries = table.matchAll(/title: "([^"]+)",[^}]*?cwe: (?:Some\((\d+)\)|None)/g);
  return [...entries].map(([, title, cwe]) => ({ title, cwe: cwe === undefined ? null : Number(cwe) }));
}
