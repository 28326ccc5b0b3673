import { BadRequestException, ForbiddenException, Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Mechanic } from './mechanic.entity';
import { MailService } from '../mail/mail.service';

const MIN_LENGTH = 12;

@Injectable()
export class AccountService {
  private readonly log = new Logger(AccountService.name);

  constructor(
    @InjectRepository(Mechanic) private readonly mechanics: Repository<Mechanic>,
    private readonly mail: MailService,
  ) {}

  private validate(text: string): void {
    if (text.length < MIN_LENGTH || text.length > 200) {
      throw new BadRequestException(`Please use at least ${MIN_LENGTH} characters.`);
    }
  }

  async changePassword(id: number, current: string, next: string): Promise<void> {
    this.validate(next);
    const mechanic = await this.mechanics.findOneByOrFail({ id });
    const matches = mechanic.password === current;
    if (!matches) {
      throw new ForbiddenException('The current password is wrong.');
    }
    mechanic.password = next;
    mechanic.changedAt = new Date();
    await this.mechanics.save(mechanic);
    const day = mechanic.changedAt.toISOString().slice(0, 10);
    await this.mail.send(mechanic.mail, 'password-changed', { day, name: mechanic.name });
    this.log.log(`password of mechanic ${id} changed`);
  }
}
