MAX_FAILURES = 5
LOCK_TIME = timedelta(minutes=15)


@router.post("/unlock")
async def unlock(body: UnlockBody, db: AsyncSession = Depends(get_db)):
    now = datetime.now(timezone.utc)
    badge = await db.scalar(
        select(Badge).where(Badge.number == body.badge).with_for_update()
    )
    if badge is not None and badge.locked_until and badge.locked_until > now:
        raise HTTPException(status_code=429, detail="too many attempts, try again later")
    if badge is None or not pin_hasher.verify(body.pin, badge.pin_hash):
        if badge is not None:
            badge.failures += 1
            if badge.failures >= MAX_FAILURES:
                badge.locked_until = now + LOCK_TIME
                badge.failures = 0
            await db.commit()
        raise HTTPException(status_code=401, detail="badge or PIN wrong")

    badge.failures = 0
    badge.last_unlock = now
    await db.commit()
    return {"ok": True, "door_token": issue_door_token(badge.id, seconds=15)}
