import { GraphQLClient } from "graphql-request";

export interface Profile {
  name: string;
  city: string;
  since: number;
  projects: { title: string; hours: number }[];
}

const client = new GraphQLClient(process.env.PEOPLE_URL ?? "http://people.internal/graphql", {
  headers: { "X-Service": "website" },
});

const cache = new Map<string, { at: number; profile: Profile }>();

function fresh(handle: string): Profile | undefined {
  const entry = cache.get(handle);
  return entry && Date.now() - entry.at < 60_000 ? entry.profile : undefined;
}

export async function loadProfile(handle: string): Promise<Profile | null> {
  const known = fresh(handle);
  if (known) {
    return known;
  }
  const query = `query {
    volunteer(handle: "${handle}") { name city since projects { title hours } }
  }`;
  const data = await client.request<{ volunteer: Profile | null }>(query);
  if (!data.volunteer) {
    return null;
  }
  if (cache.size > 1000) {
    cache.clear();
  }
  cache.set(handle, { at: Date.now(), profile: data.volunteer });
  return data.volunteer;
}

export function forget(handle?: string): number {
  const before = cache.size;
  if (handle === undefined) {
    cache.clear();
  } else {
    cache.delete(handle);
  }
  return before - cache.size;
}

export function badges(profile: Profile): string[] {
  const steps: [number, string][] = [[10, "helper"], [100, "regular"], [500, "pillar"]];
  const hours = Math.max(0, ...profile.projects.map((project) => project.hours));
  return steps.filter(([minimum]) => hours >= minimum).map(([, name]) => name);
}

export function summary(profile: Profile): string {
  const hours = profile.projects.reduce((sum, project) => sum + project.hours, 0);
  const years = new Date().getFullYear() - profile.since;
  return `${profile.name} from ${profile.city}, ${hours} hours in ${Math.max(1, years)} years`;
}
