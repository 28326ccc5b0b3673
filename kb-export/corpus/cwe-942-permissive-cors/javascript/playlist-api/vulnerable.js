const express = require("express");
const cors = require("cors");
const session = require("express-session");
const { playlistsOf, savePlaylist } = require("./store");

const app = express();
app.use(express.json({ limit: "64kb" }));
app.use(
  session({
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, secure: true, sameSite: "none" },
  }),
);
app.use(cors({ origin: true, credentials: true, maxAge: 600 }));

app.use((req, res, next) => {
  if (!req.session.listener) return res.status(401).json({ error: "sign in first" });
  next();
});

app.get("/playlists", async (req, res) => {
  const lists = await playlistsOf(req.session.listener);
  res.json(lists.map((l) => ({ id: l.id, title: l.title, length: l.tracks.length })));
});

app.listen(process.env.PORT || 8080, () => console.log("playlists ready"));
