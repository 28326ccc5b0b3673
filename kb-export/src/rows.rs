//! JSON Lines: one row in, one row out, in the same order, whatever the row is.

use std::io::{self, Write};
use std::path::Path;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::lines::{self, LONGEST, Line};

/// A row that is answered. Fields that are not asked for are left alone.
#[derive(Deserialize)]
struct Row<T> {
    id: Value,
    #[serde(flatten)]
    asked: T,
}

/// Why a row cannot be answered, for whoever wrote it.
pub type RowError = String;

/// Answers each row of a file (`-` is standard input). `answer` gives the fields of the answer beside the id. A row that is
/// no row, and one that cannot be answered, gives `{"id","error"}`; the only error is that of reading or writing.
pub fn answer_all<T, A>(
    from: &Path,
    to: &mut dyn Write,
    mut answer: impl FnMut(T) -> Result<A, RowError>,
) -> io::Result<()>
where
    T: DeserializeOwned,
    A: Serialize,
{
    each(from, |id, asked| {
        let answer = asked.and_then(&mut answer).and_then(|answer| {
            #[derive(Serialize)]
            struct Answered<'a, A> {
                id: &'a Value,
                #[serde(flatten)]
                answer: A,
            }
            serde_json::to_string(&Answered { id: &id, answer }).map_err(|error| error.to_string())
        });
        let line = answer.unwrap_or_else(|error| json!({ "id": id, "error": error }).to_string());
        writeln!(to, "{line}")
    })
}

/// Calls `each` for every row with its id (null where it has none) and what it asks, or why that cannot be told.
pub fn each<T: DeserializeOwned>(
    from: &Path,
    mut each: impl FnMut(Value, Result<T, RowError>) -> io::Result<()>,
) -> io::Result<()> {
    lines::each(lines::open(from)?, |_, line| match line {
        Line::Read(line) => {
            let (id, asked) = parse(line);
            each(id, asked)
        }
        Line::TooLong => each(Value::Null, Err(format!("the row is longer than {LONGEST} bytes"))),
    })
}

fn parse<T: DeserializeOwned>(line: &[u8]) -> (Value, Result<T, RowError>) {
    let value: Value = match serde_json::from_slice(line) {
        Ok(value) => value,
        Err(error) => return (Value::Null, Err(format!("not JSON: {error}"))),
    };
    let id = value.get("id").filter(|id| id.is_string() || id.is_number()).cloned().unwrap_or(Value::Null);
    if id.is_null() {
        return (id, Err("the row has no id that is a text or a number".to_owned()));
    }
    match serde_json::from_value::<Row<T>>(value) {
        Ok(row) => (row.id, Ok(row.asked)),
        Err(error) => (id, Err(error.to_string())),
    }
}
