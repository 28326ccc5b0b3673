@router.post("/unlock")
async def unlock(body: UnlockBody, db: AsyncSession = Depends(get_db)):
    badge = await db.scalar(select(Badge).where(Badge.number == body.badge))
    if badge is None or not pin_hasher.verify(body.pin, badge.pin_hash):
        raise HTTPException(status_code=401, detail="badge or PIN wrong")

    badge.last_unlock = datetime.now(timezone.utc)
    await db.commit()
    return {"ok": True, "door_token": issue_door_token(badge.id, seconds=15)}
