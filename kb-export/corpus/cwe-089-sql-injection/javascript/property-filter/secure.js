import pg from "pg";

const PAGE_SIZE = 24;

export class PropertyRepository {
  constructor(connectionString, logger) {
    this.pool = new pg.Pool({ connectionString, max: 10 });
    this.logger = logger;
  }

  async find(filters, page = 0) {
    const conditions = ["status = 'for_sale'"];
    const values = [];
    if (filters.city) {
      values.push(`${filters.city}%`);
      conditions.push(`city ILIKE $${values.length}`);
    }
    if (filters.maxPrice) {
      values.push(filters.maxPrice);
      conditions.push(`price <= $${values.length}`);
    }
    if (filters.minRooms) {
      values.push(filters.minRooms);
      conditions.push(`rooms >= $${values.length}`);
    }
    if (filters.energyLabel) {
      values.push(filters.energyLabel);
      conditions.push(`energy_label = $${values.length}`);
    }

    const started = Date.now();
    const sql =
      "SELECT id, street, city, price, rooms, photo FROM properties WHERE " +
      conditions.join(" AND ") +
      ` ORDER BY listed_at DESC LIMIT ${PAGE_SIZE} OFFSET ${Math.trunc(page) * PAGE_SIZE}`;
    const result = await this.pool.query(sql, values);
    this.logger.debug(`property search took ${Date.now() - started} ms`);

    return result.rows.map((row) => ({
      ...row,
      price: new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR" })
        .format(row.price),
      photo: row.photo ?? "/img/no-photo.svg",
    }));
  }

  async close() {
    await this.pool.end();
  }
}
