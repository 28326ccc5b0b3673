import { PrismaClient } from '@prisma/client';
import { Router } from 'express';
import { requireUser, type UserRequest } from './session';

export function memberRoutes(prisma: PrismaClient): Router {
  const router = Router();

  router.get('/api/teams/:id/members', requireUser, async (req: UserRequest, res, next) => {
    try {
      const teamId = Number(req.params.id);
      if (!Number.isSafeInteger(teamId)) {
        res.sendStatus(404);
        return;
      }
      const own = await prisma.membership.findFirst({ where: { teamId, userId: req.user.id } });
      if (!own) {
        res.sendStatus(404);
        return;
      }
      const members = await prisma.user.findMany({
        where: { memberships: { some: { teamId } } },
        orderBy: { name: 'asc' },
        take: 200,
      });
      res.json(members);
    } catch (err) {
      next(err);
    }
  });
  return router;
}
