'use strict';

const ORDER_BY = {
  name: 'name ASC',
  cheapest: 'price_cents ASC, id ASC',
  newest: 'created_at DESC, id DESC',
};

function escapeLike(text) {
  return text.replace(/[\\%_]/g, (char) => `\\${char}`);
}

async function searchProducts(db, { term = '', order = 'name', page = 1, perPage = 24 }) {
  const orderBy = Object.hasOwn(ORDER_BY, order) ? ORDER_BY[order] : ORDER_BY.name;
  const offset = (Math.max(1, page) - 1) * perPage;
  const { rows } = await db.query(
    `SELECT id, name, price_cents FROM products
      WHERE name ILIKE $1 AND discontinued = FALSE
      ORDER BY ${orderBy}
      LIMIT $2 OFFSET $3`,
    [`%${escapeLike(term.slice(0, 60))}%`, perPage, offset],
  );
  return rows;
}

module.exports = { searchProducts };
