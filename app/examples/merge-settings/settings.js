import express from "express";
import { loadSettings, saveSettings } from "./store.js";

export const router = express.Router();

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

function mergeInto(target, patch) {
  for (const key of Object.keys(patch)) {
    if (isObject(patch[key])) {
      if (!isObject(target[key])) target[key] = {};
      mergeInto(target[key], patch[key]);
    } else {
      target[key] = patch[key];
    }
  }
  return target;
}

router.patch("/settings", express.json({ limit: "64kb" }), async (req, res, next) => {
  try {
    const settings = await loadSettings(req.user.id);
    const before = JSON.stringify(settings).length;
    const merged = mergeInto(settings, req.body);
    merged.updatedAt = new Date().toISOString();
    await saveSettings(req.user.id, merged);
    req.log.info({ before, after: JSON.stringify(merged).length }, "settings saved");
    res.json(merged);
  } catch (error) {
    next(error);
  }
});
