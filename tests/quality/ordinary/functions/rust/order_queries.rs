use sqlx::PgPool;

#[derive(Debug, sqlx::FromRow)]
pub struct Order {
    pub id: i64,
    pub status: String,
    pub total_cents: i64,
}

pub async fn orders_of(pool: &PgPool, customer_id: i64, status: &str, limit: i64) -> Result<Vec<Order>, sqlx::Error> {
    sqlx::query_as::<_, Order>(
        "SELECT id, status, total_cents FROM orders \
         WHERE customer_id = $1 AND status = $2 \
         ORDER BY id DESC LIMIT $3",
    )
    .bind(customer_id)
    .bind(status)
    .bind(limit.clamp(1, 200))
    .fetch_all(pool)
    .await
}

pub async fn cancel(pool: &PgPool, customer_id: i64, order_id: i64) -> Result<bool, sqlx::Error> {
    let result = sqlx::query("UPDATE orders SET status = 'cancelled' WHERE id = $1 AND customer_id = $2 AND status = 'open'")
        .bind(order_id)
        .bind(customer_id)
        .execute(pool)
        .await?;
    Ok(result.rows_affected() == 1)
}
