import { Router } from 'express';
import { requireUser, type UserRequest } from './session';
import { loadSettings, saveSettings } from './settingsStore';

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

export function deepMerge(target: Json, source: Json): Json {
  for (const key of Object.keys(source)) {
    if (RESERVED.has(key)) continue;
    const value = source[key];
    if (isObject(value)) {
      const own = Object.hasOwn(target, key) ? target[key] : undefined;
      target[key] = deepMerge(isObject(own) ? own : {}, value);
    } else {
      target[key] = value;
    }
  }
  return target;
}

export const settingsRoutes = Router();

settingsRoutes.put('/settings', requireUser, async (req: UserRequest, res) => {
  if (!isObject(req.body)) {
    res.status(400).json({ error: 'expected an object' });
    return;
  }
  const settings = deepMerge(await loadSettings(req.user.id), req.body);
  await saveSettings(req.user.id, settings);
  res.json(settings);
});
