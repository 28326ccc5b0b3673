import { Body, Controller, ForbiddenException, Param, Post, Req, UseGuards } from "@nestjs/common";
import { randomBytes } from "node:crypto";
import { AuthGuard } from "./auth.guard";
import { InviteStore, MailService, MemberStore } from "./services";
import { InviteDto } from "./invite.dto";

const RANK = { viewer: 1, editor: 2, admin: 3 } as const;
type Role = keyof typeof RANK;
const LIFETIME_DAYS = 7;

function expiry(from: Date): Date {
  return new Date(from.getTime() + LIFETIME_DAYS * 24 * 60 * 60 * 1000);
}

@Controller("workspaces/:workspace/invites")
@UseGuards(AuthGuard)
export class InviteController {
  constructor(
    private readonly members: MemberStore,
    private readonly invites: InviteStore,
    private readonly mail: MailService,
  ) {}

  /** The body is validated: a mail address and one of the three roles. */
  @Post()
  async invite(@Param("workspace") workspace: string, @Body() body: InviteDto, @Req() req: any) {
    const inviter = await this.members.find(workspace, req.user.id);
    if (!inviter || inviter.role === "viewer") {
      throw new ForbiddenException("viewers cannot invite");
    }
    const role = body.role as Role;
    const code = randomBytes(24).toString("base64url");
    const expires = expiry(new Date());
    const row = { workspace, email: body.email.toLowerCase(), role, code, expires };
    const id = await this.invites.insert(row);
    await this.mail.send(row.email, "You have been invited", `/join/${code}`);
    const open = await this.invites.countOpen(workspace);
    return { id, expires: expires.toISOString(), open };
  }
}
