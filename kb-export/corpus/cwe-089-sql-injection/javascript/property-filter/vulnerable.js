import pg from "pg";

const PAGE_SIZE = 24;

export class PropertyRepository {
  constructor(connectionString, logger) {
    this.pool = new pg.Pool({ connectionString, max: 10 });
    this.logger = logger;
  }

  async find(filters, page = 0) {
    const conditions = ["status = 'for_sale'"];
    if (filters.city) {
      conditions.push(`city ILIKE '${filters.city}%'`);
    }
    if (filters.maxPrice) {
      conditions.push(`price <= ${filters.maxPrice}`);
    }
    if (filters.minRooms) {
      conditions.push(`rooms >= ${filters.minRooms}`);
    }
    if (filters.energyLabel) {
      conditions.push(`energy_label = '${filters.energyLabel}'`);
    }

    const started = Date.now();
    const sql =
      "SELECT id, street, city, price, rooms, photo FROM properties WHERE " +
      conditions.join(" AND ") +
      ` ORDER BY listed_at DESC LIMIT ${PAGE_SIZE} OFFSET ${Math.trunc(page) * PAGE_SIZE}`;
    const result = await this.pool.query(sql);
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
