import { Injectable } from "@angular/core";
import { HttpClient } from "@angular/common/http";
import { firstValueFrom } from "rxjs";
import * as Papa from "papaparse";

interface Entry {
  child: string;
  born: string;
  parents: string;
  remark: string;
  points: number;
}

@Injectable({ providedIn: "root" })
export class WaitingListService {
  constructor(private readonly http: HttpClient) {}

  private months(born: string): number {
    const then = new Date(born);
    const now = new Date();
    return (now.getFullYear() - then.getFullYear()) * 12 + now.getMonth() - then.getMonth();
  }

  private save(text: string, name: string): void {
    const address = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  async download(house: number): Promise<number> {
    const entries = await firstValueFrom(this.http.get<Entry[]>(`/api/houses/${house}/waiting`));
    entries.sort((a, b) => b.points - a.points || a.born.localeCompare(b.born));
    const rows = entries.map((entry, index) => ({
      place: index + 1,
      child: entry.child,
      months: this.months(entry.born),
      parents: entry.parents,
      remark: entry.remark,
    }));
    const text = Papa.unparse(rows, { delimiter: ";", quotes: true });
    this.save(text, `waiting-${house}.csv`);
    return rows.length;
  }
}
