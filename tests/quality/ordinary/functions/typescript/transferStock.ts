import type { PoolClient, Pool } from 'pg';

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (err) {
    await client.query('ROLLBACK');
    throw err;
  } finally {
    client.release();
  }
}

export async function transferStock(pool: Pool, sku: string, from: number, to: number, quantity: number): Promise<void> {
  if (!Number.isSafeInteger(quantity) || quantity <= 0) throw new RangeError('quantity must be a positive integer');
  await inTransaction(pool, async (client) => {
    const taken = await client.query(
      'UPDATE stock SET quantity = quantity - $3 WHERE sku = $1 AND depot_id = $2 AND quantity >= $3',
      [sku, from, quantity],
    );
    if (taken.rowCount !== 1) throw new Error('not enough stock');
    await client.query(
      `INSERT INTO stock (sku, depot_id, quantity) VALUES ($1, $2, $3)
       ON CONFLICT (sku, depot_id) DO UPDATE SET quantity = stock.quantity + EXCLUDED.quantity`,
      [sku, to, quantity],
    );
  });
}
