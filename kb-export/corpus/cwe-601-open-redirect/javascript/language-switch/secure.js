import express from "express";
import cookieParser from "cookie-parser";
import { accounts } from "./stores.js";
import { currentAccount } from "./session.js";

const ORIGIN = process.env.PUBLIC_ORIGIN ?? "https://museum.example";
const LANGUAGES = new Map([
  ["en", "English"],
  ["nl", "Nederlands"],
  ["fr", "Français"],
]);

const app = express();
app.set("trust proxy", 1);
app.use(cookieParser(), currentAccount);

function returnAddress(text) {
  const url = URL.canParse(text, ORIGIN) ? new URL(text, ORIGIN) : null;
  return url?.origin === ORIGIN ? url.href : "/";
}

app.get("/languages", (req, res) => {
  const current = LANGUAGES.has(req.cookies.lang) ? req.cookies.lang : "en";
  res.json({ current, available: Object.fromEntries(LANGUAGES) });
});

app.get("/language/:code", async (req, res, next) => {
  const { code } = req.params;
  if (!LANGUAGES.has(code)) {
    return res.status(404).send("We do not speak this language yet.");
  }
  try {
    if (req.account) {
      await accounts.update(req.account.id, { language: code });
    }
    res.cookie("lang", code, {
      maxAge: 365 * 24 * 3600 * 1000,
      sameSite: "lax",
      secure: true,
      httpOnly: true,
    });
    console.info("language %s chosen, account: %s", code, Boolean(req.account));
    res.redirect(303, returnAddress(String(req.query.back ?? "/")));
  } catch (error) {
    next(error);
  }
});

app.listen(Number(process.env.PORT ?? 3000));
