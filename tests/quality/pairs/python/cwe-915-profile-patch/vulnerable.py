@api.patch("/me")
@token_required
def update_me():
    user = g.user
    changes = request.get_json(force=True)
    for field, value in changes.items():
        if hasattr(user, field):
            setattr(user, field, value)
    user.updated_at = utcnow()
    db.session.commit()
    return jsonify(user.to_dict())


@api.get("/me")
@token_required
def get_me():
    return jsonify(g.user.to_dict())
