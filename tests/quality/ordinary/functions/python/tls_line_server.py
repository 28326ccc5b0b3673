import asyncio
import ssl

MAX_LINE = 4096


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while True:
            line = await asyncio.wait_for(reader.readline(), timeout=30)
            if not line:
                break
            writer.write(line.strip().upper() + b"\n")
            await writer.drain()
    except (asyncio.TimeoutError, ValueError, ConnectionError):
        pass
    finally:
        writer.close()


async def serve(cert_file: str, key_file: str, ca_file: str) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(cert_file, key_file)
    context.load_verify_locations(ca_file)
    context.verify_mode = ssl.CERT_REQUIRED
    server = await asyncio.start_server(handle, "127.0.0.1", 9443, ssl=context, limit=MAX_LINE)
    async with server:
        await server.serve_forever()
