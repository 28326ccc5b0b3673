from flask import Flask, request

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
    return PAGE.format(to=to, message=message.replace("\n", "<br>"))


if __name__ == "__main__":
    app.run(port=8080)
