import { ForbiddenException, Injectable, Logger, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Employee } from './employee.entity';
import { Swap } from './swap.entity';
import { NoticeService } from './notice.service';

@Injectable()
export class SwapService {
  private readonly log = new Logger(SwapService.name);

  constructor(
    @InjectRepository(Swap) private readonly swaps: Repository<Swap>,
    private readonly notices: NoticeService,
  ) {}

  private mayApprove(employee: Employee, swap: Swap): boolean {
    return employee.position === 'ward_head' || employee.wardId === swap.wardId;
  }

  private restHours(first: Date, second: Date): number {
    return Math.abs(second.getTime() - first.getTime()) / 3_600_000;
  }

  async approve(employee: Employee, swapId: string): Promise<Swap> {
    const swap = await this.swaps.findOneBy({ id: swapId, state: 'requested' });
    if (!swap) {
      throw new NotFoundException('There is no such request.');
    }
    if (!this.mayApprove(employee, swap)) {
      throw new ForbiddenException('Only the head of the ward approves swaps.');
    }
    swap.state = 'approved';
    swap.approvedBy = employee.id;
    swap.approvedAt = new Date();
    const saved = await this.swaps.save(swap);

    const hours = this.restHours(swap.firstEndsAt, swap.secondStartsAt);
    if (hours < 11) {
      this.log.warn(`swap ${swap.id} leaves ${hours.toFixed(1)} hours of rest`);
    }
    await this.notices.tell([swap.firstNurseId, swap.secondNurseId], 'Your swap is approved.');
    return saved;
  }
}
