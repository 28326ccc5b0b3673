import { Body, Controller, Delete, Get, HttpCode, NotFoundException, Param, ParseIntPipe, Post, Req, UseGuards } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import { AuthGuard, type AuthedRequest } from './auth.guard';
import { NotesService } from './notes.service';

class NoteInput {
  @IsString()
  @Length(1, 120)
  title!: string;

  @IsString()
  @Length(0, 10_000)
  body!: string;
}

@Controller('notes')
@UseGuards(AuthGuard)
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Get(':id')
  async show(@Req() req: AuthedRequest, @Param('id', ParseIntPipe) id: number) {
    const note = await this.notes.findOwned(id, req.user.id);
    if (!note) throw new NotFoundException();
    return { id: note.id, title: note.title, body: note.body };
  }

  @Post()
  async create(@Req() req: AuthedRequest, @Body() input: NoteInput) {
    return this.notes.create(req.user.id, { title: input.title, body: input.body });
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Req() req: AuthedRequest, @Param('id', ParseIntPipe) id: number): Promise<void> {
    if (!(await this.notes.deleteOwned(id, req.user.id))) throw new NotFoundException();
  }
}
