package com.example.net;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

public final class MessageFrameDecoder {
    private static final int MAX_FRAME = 64 * 1024;
    private final DataInputStream in;

    public MessageFrameDecoder(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** Reads one length-prefixed UTF-8 message, or returns null at the end of the stream. */
    public String next() throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return null;
        }
        if (length < 0 || length > MAX_FRAME) {
            throw new IOException("bad frame length: " + length);
        }
        byte[] body = new byte[length];
        in.readFully(body);
        return new String(body, StandardCharsets.UTF_8);
    }
}
