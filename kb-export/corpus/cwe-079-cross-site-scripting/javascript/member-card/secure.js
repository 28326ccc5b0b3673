const express = require("express");
const escapeHtml = require("escape-html");
const members = require("../stores/members");

const router = express.Router();
const dateFormat = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" });

function layout(title, content) {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body><main>${content}</main></body>
</html>`;
}

function websiteLink(address) {
  if (!address || !/^https?:\/\//i.test(address)) {
    return "";
  }
  return `<p><a rel="nofollow ugc" href="${escapeHtml(address)}">Website</a></p>`;
}

router.get("/members/:id(\\d+)", async (req, res, next) => {
  try {
    const member = await members.findById(Number(req.params.id));
    if (!member || member.hidden) {
      return res.status(404).send(layout("Not found", "<h1>No such member</h1>"));
    }
    const content = [
      `<h1>${escapeHtml(member.name)}</h1>`,
      `<p>Member since ${dateFormat.format(member.joinedAt)}</p>`,
      `<p class="bio">${escapeHtml(member.biography)}</p>`,
      websiteLink(member.website),
    ].join("\n");
    res.set("Cache-Control", "public, max-age=300");
    res.send(layout(member.name, content));
  } catch (error) {
    next(error);
  }
});

module.exports = router;
