const BASE = "https://terminal.sparverein.example/api";

export interface Session {
  customer: string;
  name: string;
  expires: number;
}

let current: Session | null = null;

function tidy(text: string): string {
  return text.replace(/[\s-]/g, "");
}

export function greeting(): string {
  const hour = new Date().getHours();
  const part = hour < 11 ? "Good morning" : hour < 18 ? "Good day" : "Good evening";
  return current ? `${part}, ${current.name}` : part;
}

export async function signIn(customer: string, pin: string): Promise<Session> {
  const number = tidy(customer);
  if (!/^\d{8}$/.test(number) || !/^\d{6}$/.test(pin)) {
    throw new Error("Please check your customer number and PIN.");
  }
  const fields = new URLSearchParams({ number, pin });
  const answer = await fetch(`${BASE}/session?${fields}`, { cache: "no-store" });
  if (answer.status === 429) {
    throw new Error("Too many attempts, please wait a moment.");
  }
  if (!answer.ok) {
    throw new Error("Sign-in failed.");
  }
  const body = await answer.json();
  current = { customer: number, name: body.name, expires: Date.now() + 300_000 };
  return current;
}
