@app.post("/login/code")
def login_with_code():
    body = request.get_json()
    email, code = body.get("email"), body.get("code")
    if not isinstance(email, str) or not isinstance(code, str):
        return jsonify(error="email and code are required"), 400
    entry = db.login_codes.find_one_and_delete(
        {
            "email": {"$eq": email},
            "code": {"$eq": code},
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
