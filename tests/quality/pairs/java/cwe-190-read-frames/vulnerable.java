import java.io.DataInputStream;
import java.io.IOException;

class FrameReader {

    private static final int HEADER = 4;
    private static final int MAX_FRAME = 1 << 20;
    private final DataInputStream in;
    private final byte[] buffer = new byte[MAX_FRAME];

    FrameReader(DataInputStream in) {
        this.in = in;
    }

    byte[] next() throws IOException {
        int length = in.readInt();
        if (length + HEADER > MAX_FRAME) {
            throw new IOException("frame too large: " + length);
        }
        in.readFully(buffer, 0, length);
        byte[] frame = new byte[length];
        System.arraycopy(buffer, 0, frame, 0, length);
        return frame;
    }
}
