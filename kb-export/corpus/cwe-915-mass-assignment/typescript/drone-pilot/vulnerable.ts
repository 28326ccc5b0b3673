import { BadRequestException, Body, Controller, Get, Logger } from '@nestjs/common';
import { Patch, Query, Req, UseGuards } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { BearerGuard, PilotRequest } from './bearer.guard';
import { FlightLog } from './flight.log';
import { Pilot } from './pilot.entity';

type ProfileChange = Partial<Pilot>;

const clean = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 60);

@Controller('me')
@UseGuards(BearerGuard)
export class ProfileController {
  private readonly log = new Logger(ProfileController.name);

  constructor(
    @InjectRepository(Pilot) private readonly pilots: Repository<Pilot>,
    private readonly flightLog: FlightLog,
  ) {}

  private present(pilot: Pilot) {
    const hours = Math.floor(pilot.flightMinutes / 60);
    return {
      nickname: pilot.nickname,
      homeField: pilot.homeField,
      level: pilot.licenceLevel,
      verified: pilot.verifiedAt !== null,
      experience: `${hours} h ${pilot.flightMinutes % 60} min`,
    };
  }

  @Get()
  async show(@Req() request: PilotRequest) {
    return this.present(await this.pilots.findOneByOrFail({ id: request.pilotId }));
  }

  @Get('flights')
  async flights(@Req() request: PilotRequest, @Query('month') month = '') {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
      throw new BadRequestException('A month looks like 2025-04.');
    }
    const flights = await this.flightLog.ofMonth(request.pilotId, month);
    return {
      month,
      flights: flights.map((flight) => ({
        drone: flight.drone,
        minutes: flight.minutes,
      })),
    };
  }

  @Patch()
  async change(@Req() request: PilotRequest, @Body() change: ProfileChange) {
    const pilot = await this.pilots.findOneByOrFail({ id: request.pilotId });
    Object.assign(pilot, change, { id: pilot.id });
    pilot.nickname = clean(String(pilot.nickname));
    pilot.changedAt = new Date();
    await this.pilots.save(pilot);
    this.log.log(`profile of pilot ${pilot.id} changed`);
    return this.present(pilot);
  }
}
