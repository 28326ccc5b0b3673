import { randomUUID } from "node:crypto";
import { unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { NextResponse } from "next/server";
import sharp from "sharp";
import { crew } from "@/lib/crew";
import { currentMember } from "@/lib/session";

const FOLDER = join(process.cwd(), "public", "avatars");
const LIMIT = 1_500_000;

function failure(message: string, status: number): NextResponse {
  return NextResponse.json({ message }, { status });
}

export async function POST(request: Request): Promise<NextResponse> {
  const member = await currentMember(request);
  if (!member) {
    return failure("please sign in", 401);
  }
  const form = await request.formData();
  const file = form.get("avatar");
  if (!(file instanceof File) || file.size === 0 || file.size > LIMIT) {
    return failure("a picture of up to 1.5 MB is needed", 422);
  }
  const picture = sharp(await file.arrayBuffer()).resize(256, 256).webp();
  const data = await picture.toBuffer().catch(() => null);
  if (!data) {
    return failure("this is not a picture", 415);
  }
  const name = randomUUID() + ".webp";
  await writeFile(join(FOLDER, name), data);

  const before = await crew.setAvatar(member.id, name);
  if (before) {
    await unlink(join(FOLDER, before)).catch(() => undefined);
  }
  const { total, withAvatar } = await crew.statistics();
  const share = Math.round((100 * withAvatar) / Math.max(1, total));
  console.info(`avatar of member ${member.id}, ${file.size} bytes`);
  console.info(`${share} % of the crew have an avatar`);
  return NextResponse.json({ url: `/avatars/${name}` }, { status: 201 });
}
