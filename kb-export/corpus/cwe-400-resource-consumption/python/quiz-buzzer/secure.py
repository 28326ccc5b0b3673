import asyncio
import logging
import time

log = logging.getLogger("buzzer")
TEAMS = {"red", "green", "blue", "gold"}
scores = {}
round_started = time.monotonic()
IDLE_SECONDS = 60
MAX_CLIENTS = 100
clients = asyncio.Semaphore(MAX_CLIENTS)


async def say(writer, text):
    writer.write(text.encode("utf-8") + b"\n")
    await asyncio.wait_for(writer.drain(), IDLE_SECONDS)


async def next_line(reader):
    line = await asyncio.wait_for(reader.readline(), IDLE_SECONDS)
    return line.decode("utf-8", "replace").strip()


async def play(reader, writer):
    await say(writer, "your team?")
    team = (await next_line(reader)).lower()
    if team not in TEAMS:
        await say(writer, "there is no such team")
        return
    log.info("a player joined team %s", team)
    await say(writer, "press enter to buzz, 'quit' to leave")
    while (line := await next_line(reader)) != "quit":
        if reader.at_eof():
            break
        seconds = time.monotonic() - round_started
        best = scores.get(team)
        scores[team] = seconds if best is None else min(best, seconds)
        await say(writer, f"buzz after {seconds:.3f} s {line[:20]}")


async def on_client(reader, writer):
    if clients.locked():
        writer.close()
        return
    try:
        async with clients:
            await play(reader, writer)
    except (ConnectionError, ValueError, asyncio.TimeoutError) as error:
        log.info("client left: %s", type(error).__name__)
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(on_client, port=7007, limit=1024)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
