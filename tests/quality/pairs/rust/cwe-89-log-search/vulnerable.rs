use sqlx::PgPool;

#[derive(sqlx::FromRow)]
pub struct LogEntry {
    pub id: i64,
    pub level: String,
    pub message: String,
}

pub async fn search(pool: &PgPool, level: Option<&str>, text: &str) -> Result<Vec<LogEntry>, sqlx::Error> {
    let mut sql = format!("SELECT id, level, message FROM log_entries WHERE message ILIKE '%{text}%'");
    if let Some(level) = level {
        sql.push_str(&format!(" AND level = '{level}'"));
    }
    sql.push_str(" ORDER BY id DESC LIMIT 200");
    sqlx::query_as::<_, LogEntry>(&sql).fetch_all(pool).await
}
