import { BadRequestException, Injectable, Logger } from "@nestjs/common";
import { InjectDataSource } from "@nestjs/typeorm";
import { DataSource } from "typeorm";

export interface ReportRow {
  group: string;
  kilometres: number;
  trips: number;
}

const GROUPS: Record<string, string> = { driver: "driver_name", van: "plate", day: "trip_day" };

export function share(rows: ReportRow[]): Map<string, number> {
  const total = rows.reduce((sum, row) => sum + row.kilometres, 0) || 1;
  const result = new Map<string, number>();
  for (const row of rows) {
    result.set(row.group, Math.round((1000 * row.kilometres) / total) / 10);
  }
  return result;
}

@Injectable()
export class FleetReport {
  private readonly log = new Logger(FleetReport.name);

  constructor(@InjectDataSource() private readonly db: DataSource) {}

  private range(month: string): [Date, Date] {
    const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
    if (!match) {
      throw new BadRequestException("the month must look like 2024-05");
    }
    const from = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, 1));
    const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
    return [from, to];
  }

  async perGroup(depot: string, by: string, month: string): Promise<ReportRow[]> {
    const [from, to] = this.range(month);
    const column = Object.hasOwn(GROUPS, by) ? GROUPS[by] : GROUPS.driver;
    const started = Date.now();
    const rows = await this.db.query(
      `SELECT ${column} AS "group", SUM(metres) AS metres, COUNT(*) AS trips FROM trips
       WHERE depot = $3 AND trip_day >= $1 AND trip_day < $2 GROUP BY 1 ORDER BY 2 DESC`,
      [from, to, depot],
    );
    this.log.log(`${rows.length} groups in ${Date.now() - started} ms`);
    return rows.map((row: { group: unknown; metres: string; trips: string }) => ({
      group: String(row.group),
      kilometres: Math.round(Number(row.metres) / 1000),
      trips: Number(row.trips),
    }));
  }

  async depots(): Promise<string[]> {
    const rows = await this.db.query("SELECT DISTINCT depot FROM trips ORDER BY depot");
    return rows.map((row: { depot: string }) => row.depot);
  }
}
