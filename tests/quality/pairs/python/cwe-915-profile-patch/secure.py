EDITABLE = {"display_name": str, "bio": str, "locale": str, "newsletter": bool}


@api.patch("/me")
@token_required
def update_me():
    user = g.user
    changes = request.get_json(force=True)
    for field, kind in EDITABLE.items():
        if field in changes:
            if not isinstance(changes[field], kind):
                abort(422, f"{field} has the wrong type")
            setattr(user, field, changes[field])
    user.updated_at = utcnow()
    db.session.commit()
    return jsonify(user.to_dict())


@api.get("/me")
@token_required
def get_me():
    return jsonify(g.user.to_dict())
