import json
import logging
import sqlite3

from openai import OpenAI

log = logging.getLogger("tickets")
client = OpenAI()
MAX_MESSAGES = 20


def fetch_ticket(conn, number):
    conn.row_factory = sqlite3.Row
    ticket = conn.execute("SELECT * FROM tickets WHERE number = ?", (number,)).fetchone()
    if ticket is None:
        raise LookupError(f"ticket {number} does not exist")
    sql = "SELECT sender, text FROM messages WHERE ticket = ? ORDER BY sent LIMIT ?"
    return ticket, conn.execute(sql, (number, MAX_MESSAGES)).fetchall()


def summarise(conn, number):
    ticket, messages = fetch_ticket(conn, number)
    sql = "SELECT * FROM customers WHERE id = ?"
    customer = conn.execute(sql, (ticket["customer"],)).fetchone()
    facts = dict(customer)
    lines = [f"{m['sender']}: {m['text'][:800]}" for m in messages]
    prompt = "Customer: " + json.dumps(facts) + "\n" + "\n".join(lines)
    answer = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": "Summarise the ticket in three sentences."},
            {"role": "user", "content": prompt},
        ],
        max_tokens=200,
    )
    summary = answer.choices[0].message.content.strip()
    conn.execute("UPDATE tickets SET summary = ? WHERE number = ?", (summary, number))
    conn.commit()
    log.info("ticket %d: %d messages summarised", number, len(messages))
    return summary
