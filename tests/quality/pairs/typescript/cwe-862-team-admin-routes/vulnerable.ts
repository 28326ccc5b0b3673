import { Body, Controller, Delete, Get, Param, ParseIntPipe, Patch, UseGuards } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { JwtGuard } from '../auth/jwt.guard';
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
  list(@Param('teamId', ParseIntPipe) teamId: number) {
    return this.teams.members(teamId);
  }

  @Patch(':memberId')
  changeRole(
    @Param('teamId', ParseIntPipe) teamId: number,
    @Param('memberId', ParseIntPipe) memberId: number,
    @Body() input: RoleInput,
  ) {
    return this.teams.changeRole(teamId, memberId, input.role);
  }

  @Delete(':memberId')
  remove(@Param('teamId', ParseIntPipe) teamId: number, @Param('memberId', ParseIntPipe) memberId: number) {
    return this.teams.remove(teamId, memberId);
  }
}
