import { Body, Controller, Delete, Get, Param, ParseIntPipe, Patch, UseGuards } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { JwtGuard } from '../auth/jwt.guard';
import { TeamMemberGuard } from '../auth/team-member.guard';
import { TeamOwnerGuard } from '../auth/team-owner.guard';
import { TeamsService } from './teams.service';

class RoleInput {
  @IsIn(['owner', 'editor', 'viewer'])
  role!: 'owner' | 'editor' | 'viewer';
}

@Controller('teams/:teamId/members')
@UseGuards(JwtGuard)
export class TeamMembersController {
  constructor(private readonly teams: TeamsService) {}

  @Get()
  @UseGuards(TeamMemberGuard)
  list(@Param('teamId', ParseIntPipe) teamId: number) {
    return this.teams.members(teamId);
  }

  @Patch(':memberId')
  @UseGuards(TeamOwnerGuard)
  changeRole(
    @Param('teamId', ParseIntPipe) teamId: number,
    @Param('memberId', ParseIntPipe) memberId: number,
    @Body() input: RoleInput,
  ) {
    return this.teams.changeRole(teamId, memberId, input.role);
  }

  @Delete(':memberId')
  @UseGuards(TeamOwnerGuard)
  remove(@Param('teamId', ParseIntPipe) teamId: number, @Param('memberId', ParseIntPipe) memberId: number) {
    return this.teams.remove(teamId, memberId);
  }
}
