from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)

PAGE = """<!doctype html>
<title>A card for {to}</title>
<style>body{{font-family:Georgia;text-align:center;background:#fdf6ec}}</style>
<h1>Dear {to},</h1>
<p>{message}</p>
<footer>sent with Cardly</footer>
"""


@app.get("/card")
def card():
    to = request.args.get("to", "friend")
    message = request.args.get("msg", "Have a lovely day!")
    body = "<br>".join(str(escape(line)) for line in message.splitlines())
    return PAGE.format(to=escape(to), message=body)


if __name__ == "__main__":
    app.run(port=8080)
