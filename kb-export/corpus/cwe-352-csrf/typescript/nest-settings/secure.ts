import {
  BadRequestException,
  Controller,
  Delete,
  Get,
  Logger,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Query,
  Req,
  UseGuards,
} from '@nestjs/common';
import { Request } from 'express';
import { CsrfGuard } from './csrf.guard';
import { SessionGuard } from './session.guard';
import { Album, AlbumService } from './album.service';

const pageSize = 24;

function present(album: Album) {
  return {
    id: album.id,
    title: album.title,
    photos: album.photoCount,
    size: `${(album.bytes / 1_048_576).toFixed(1)} MB`,
  };
}

@Controller('albums')
@UseGuards(SessionGuard)
export class AlbumController {
  private readonly log = new Logger(AlbumController.name);

  constructor(private readonly albums: AlbumService) {}

  @Get()
  async list(@Req() request: Request, @Query('page') page = '1') {
    const number = Number.parseInt(page, 10);
    if (!(number >= 1 && number <= 500)) {
      throw new BadRequestException('There is no such page.');
    }
    const found = await this.albums.of(request.session.familyId, (number - 1) * pageSize, pageSize);
    return { page: number, albums: found.map(present) };
  }

  @Delete(':id')
  @UseGuards(CsrfGuard)
  async remove(@Req() request: Request, @Param('id', ParseUUIDPipe) id: string) {
    const album = await this.albums.find(request.session.familyId, id);
    if (!album) {
      throw new NotFoundException('There is no such album.');
    }
    await this.albums.delete(album.id);
    this.log.log(`album ${album.id} with ${album.photoCount} photos deleted`);
    return { deleted: present(album) };
  }
}
