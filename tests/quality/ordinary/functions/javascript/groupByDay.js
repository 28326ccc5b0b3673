const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** Groups calendar events by local day and sorts both days and events. */
export function groupByDay(events) {
  const days = new Map();
  for (const event of events) {
    const day = dayFormat.format(new Date(event.startsAt));
    const list = days.get(day);
    if (list) list.push(event);
    else days.set(day, [event]);
  }
  return [...days.entries()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([day, list]) => ({
      day,
      events: list.sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
    }));
}
