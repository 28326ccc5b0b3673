import type { Pool } from 'pg';

export interface Book {
  id: number;
  title: string;
  author: string;
}

const COLUMNS = { title: 'title', author: 'author', added: 'added_at' } as const;
export type SortKey = keyof typeof COLUMNS;

export class BookRepository {
  constructor(private readonly pool: Pool) {}

  async list(shelfId: number, sort: SortKey, limit = 50): Promise<Book[]> {
    const column = Object.hasOwn(COLUMNS, sort) ? COLUMNS[sort] : COLUMNS.title;
    const { rows } = await this.pool.query<Book>(
      `SELECT id, title, author FROM books WHERE shelf_id = $1 ORDER BY ${column} LIMIT $2`,
      [shelfId, Math.min(Math.max(limit, 1), 200)],
    );
    return rows;
  }

  async add(shelfId: number, title: string, author: string): Promise<number> {
    const { rows } = await this.pool.query<{ id: number }>(
      'INSERT INTO books (shelf_id, title, author) VALUES ($1, $2, $3) RETURNING id',
      [shelfId, title, author],
    );
    return rows[0].id;
  }
}
