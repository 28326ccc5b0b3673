import jexl from "jexl";
import { valves, notifier } from "./devices";

export interface Alarm {
  id: number;
  sensor: string;
  above: number;
  owner: string;
}

type Readings = Record<string, number>;

const engine = new jexl.Jexl();
engine.addTransform("half", (value: number) => value / 2);
engine.addFunction("open", (valve: string) => valves.open(valve));
engine.addFunction("close", (valve: string) => valves.close(valve));

export async function ringing(alarms: Alarm[], readings: Readings): Promise<Alarm[]> {
  const result: Alarm[] = [];
  const context = { readings };
  const started = Date.now();
  for (const alarm of alarms) {
    if (!Number.isFinite(alarm.above)) {
      console.warn(`alarm ${alarm.id} has no limit`);
      continue;
    }
    const values = { ...context, sensor: alarm.sensor, limit: alarm.above };
    const rings = await engine.eval("readings[sensor] > limit", values);
    if (rings === true) {
      result.push(alarm);
    }
  }
  console.info(`${alarms.length} alarms checked in ${Date.now() - started} ms`);
  return result;
}

export async function tell(alarms: Alarm[]): Promise<number> {
  const byOwner = new Map<string, number[]>();
  for (const { owner, id } of alarms) {
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), id]);
  }
  for (const [owner, ids] of byOwner) {
    await notifier.send(owner, `${ids.length} of your alarms ring: ${ids.join(", ")}`);
  }
  return byOwner.size;
}
