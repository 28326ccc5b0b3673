import { Router, Request, Response } from "express";
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
export const directory = Router();

const MAX_MATCHES = 8;

function normalise(text: unknown): string {
  return String(text ?? "").normalize("NFC").trim().slice(0, 40);
}

directory.get("/colleagues", async (req: Request, res: Response) => {
  if (!req.session.employeeId) {
    return res.status(401).json({ error: "sign in first" });
  }
  const typed = normalise(req.query.q);
  if (typed.length < 2) {
    return res.json({ matches: [] });
  }
  const matches = await prisma.employee.findMany({
    where: { lastName: { startsWith: typed }, leftAt: null },
    orderBy: { lastName: "asc" },
    take: MAX_MATCHES,
  });
  const started = Date.now();
  res.on("finish", () => {
    console.info("suggest", typed.length, Date.now() - started);
  });
  res.set("Cache-Control", "private, max-age=30");
  return res.json({ matches });
});
