import { readFile } from "node:fs/promises";

interface Member {
  membership: string;
  name: string;
  joined: string;
  sections: string[];
}

interface MergeResult {
  members: Member[];
  merged: number;
  refused: string[];
}

export async function mergeMembers(files: string[]): Promise<MergeResult> {
  const byNumber = new Map<bigint, Member>();
  const refused: string[] = [];
  let merged = 0;
  for (const file of files) {
    const list = JSON.parse(await readFile(file, "utf8")) as Member[];
    for (const member of list) {
      if (!/^\d{18}$/.test(member.membership)) {
        refused.push(`${file}: ${member.name}`);
        continue;
      }
      const key = BigInt(member.membership);
      const known = byNumber.get(key);
      if (!known) {
        byNumber.set(key, { ...member, sections: [...member.sections] });
        continue;
      }
      merged++;
      known.joined = member.joined < known.joined ? member.joined : known.joined;
      for (const section of member.sections) {
        if (!known.sections.includes(section)) known.sections.push(section);
      }
    }
    console.log(`${file}: ${list.length} members read`);
  }
  return { members: [...byNumber.values()], merged, refused };
}
