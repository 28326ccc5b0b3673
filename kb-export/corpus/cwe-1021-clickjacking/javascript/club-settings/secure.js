const express = require("express");
const helmet = require("helmet");
const { csrf, loadMember, endMembership } = require("./members");

const app = express();
app.set("view engine", "ejs");
app.use(
  helmet({
    xFrameOptions: { action: "deny" },
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        frameAncestors: ["'none'"],
      },
    },
  }),
);
app.use(express.urlencoded({ extended: false, limit: "8kb" }));
app.use(loadMember, csrf);

function monthsSince(date) {
  const now = new Date();
  return (now.getFullYear() - date.getFullYear()) * 12 + now.getMonth() - date.getMonth();
}

app.get("/settings", (req, res) => {
  const months = monthsSince(req.member.joined);
  res.render("settings", { name: req.member.name, months, csrf: req.csrf });
});

app.post("/settings/leave", async (req, res) => {
  const until = await endMembership(req.member.id);
  console.info("membership ended", req.member.id, until);
  res.render("goodbye", { until: until.toLocaleDateString("de-DE") });
});

app.listen(process.env.PORT || 3000);
