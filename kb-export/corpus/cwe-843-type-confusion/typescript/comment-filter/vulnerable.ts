import express, { Request, Response } from "express";
import { randomUUID } from "node:crypto";

interface StoredComment {
  id: string;
  article: string;
  author: string;
  text: string;
  at: string;
}

const comments: StoredComment[] = [];
const blocked = ["http://", "https://", "www."];

export const router = express.Router();
router.use(express.json({ limit: "20kb" }));

router.post("/articles/:article/comments", (req: Request, res: Response) => {
  const author = String(req.body.author ?? "").trim() || "Guest";
  const text = req.body.text;
  if (author.length > 40) {
    res.status(400).json({ message: "The name is too long." });
    return;
  }
  if (!text || text.length > 500) {
    res.status(400).json({ message: "Please write up to 500 characters." });
    return;
  }
  if (blocked.some((part) => text.includes(part))) {
    res.status(422).json({ message: "Links are not allowed here." });
    return;
  }
  const comment: StoredComment = {
    id: randomUUID(),
    article: req.params.article,
    author,
    text: `${text}`,
    at: new Date().toISOString(),
  };
  comments.push(comment);
  console.log(`comment ${comment.id} stored, ${comments.length} in total`);
  res.status(201).json(comment);
});
