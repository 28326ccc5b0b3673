import { hostname } from "node:os";

export interface Settings {
  name: string;
  port: number;
  openRegistration: boolean;
  workers: number;
  contact?: string;
}

function numberBetween(text: string | undefined, low: number, high: number, other: number) {
  if (text === undefined) return other;
  const value = Number(text);
  if (!Number.isInteger(value) || value < low || value > high) {
    throw new Error(`${text} is not between ${low} and ${high}`);
  }
  return value;
}

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const settings: Settings = {
    name: env.SERVICE_NAME ?? hostname(),
    port: numberBetween(env.PORT, 1, 65535, 8080),
    openRegistration: Boolean(env.OPEN_REGISTRATION),
    workers: numberBetween(env.WORKERS, 1, 64, 4),
    contact: env.CONTACT,
  };
  if (settings.contact !== undefined && !settings.contact.includes("@")) {
    console.warn("CONTACT does not look like a mail address");
  }
  console.log(`${settings.name} on port ${settings.port}, ${settings.workers} workers`);
  return settings;
}

export function mayRegister(settings: Settings, invitation: string | null): boolean {
  if (settings.openRegistration) return true;
  return invitation !== null && invitation.length === 36;
}

export function describeUptime(seconds: number): string {
  const days = Math.floor(seconds / 86400);
  const hours = Math.floor((seconds % 86400) / 3600);
  if (days > 0) return `${days} d ${hours} h`;
  const minutes = Math.floor((seconds % 3600) / 60);
  return `${hours} h ${minutes} min`;
}
