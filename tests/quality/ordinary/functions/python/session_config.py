import os

from flask import Flask
from flask_wtf import CSRFProtect

csrf = CSRFProtect()


def create_app() -> Flask:
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY=os.environ["SHOP_SECRET_KEY"],
        SESSION_COOKIE_SECURE=True,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=3600,
        MAX_CONTENT_LENGTH=4 * 1024 * 1024,
        SQLALCHEMY_DATABASE_URI=os.environ["SHOP_DATABASE_URL"],
    )
    csrf.init_app(app)

    from .catalogue import bp as catalogue
    from .checkout import bp as checkout

    app.register_blueprint(catalogue)
    app.register_blueprint(checkout, url_prefix="/checkout")
    return app
