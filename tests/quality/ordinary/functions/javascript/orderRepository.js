'use strict';

class OrderRepository {
  constructor(pool) {
    this.pool = pool;
  }

  async findForCustomer(customerId, { status, limit = 50 } = {}) {
    const values = [customerId];
    let sql = 'SELECT id, status, total_cents, created_at FROM orders WHERE customer_id = $1';
    if (status !== undefined) {
      values.push(status);
      sql += ` AND status = $${values.length}`;
    }
    values.push(Math.max(1, Math.min(limit, 200)));
    sql += ` ORDER BY created_at DESC LIMIT $${values.length}`;
    const { rows } = await this.pool.query(sql, values);
    return rows;
  }
}

module.exports = { OrderRepository };
