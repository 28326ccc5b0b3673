@app.post("/login/code")
def login_with_code():
    body = request.get_json()
    entry = db.login_codes.find_one_and_delete(
        {
            "email": body.get("email"),
            "code": body.get("code"),
            "expires": {"$gt": datetime.now(timezone.utc)},
        }
    )
    if entry is None:
        return jsonify(error="code not valid"), 401
    token = secrets.token_urlsafe(32)
    db.sessions.insert_one(
        {
            "token_hash": hashlib.sha256(token.encode()).hexdigest(),
            "email": entry["email"],
            "created": datetime.now(timezone.utc),
        }
    )
    return jsonify(token=token)
