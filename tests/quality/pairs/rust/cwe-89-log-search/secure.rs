use sqlx::PgPool;

#[derive(sqlx::FromRow)]
pub struct LogEntry {
    pub id: i64,
    pub level: String,
    pub message: String,
}

pub async fn search(pool: &PgPool, level: Option<&str>, text: &str) -> Result<Vec<LogEntry>, sqlx::Error> {
    let escaped = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    sqlx::query_as::<_, LogEntry>(
        "SELECT id, level, message FROM log_entries \
         WHERE message ILIKE $1 AND ($2::text IS NULL OR level = $2) \
         ORDER BY id DESC LIMIT 200",
    )
    .bind(format!("%{escaped}%"))
    .bind(level)
    .fetch_all(pool)
    .await
}
