import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.zip.CRC32;

public class BatchReader {
    private static final Logger LOG = Logger.getLogger("ledger");
    private final Consumer<byte[]> sink;
    private long batches;

    public BatchReader(Consumer<byte[]> sink) {
        this.sink = sink;
    }

    public long serve(Socket follower) throws IOException {
        follower.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
        DataInputStream in = new DataInputStream(follower.getInputStream());
        Instant started = Instant.now();
        int version = in.readUnsignedShort();
        if (version != 3) {
            throw new IOException("protocol version " + version);
        }
        while (in.readBoolean()) {
            long expected = in.readInt() & 0xffffffffL;
            int length = in.readInt();
            if (length < 0) {
                throw new IOException("negative length");
            }
            byte[] payload = new byte[length];
            in.readFully(payload);
            CRC32 crc = new CRC32();
            crc.update(payload);
            if (crc.getValue() != expected) {
                LOG.warning("batch with a wrong checksum dropped");
                continue;
            }
            sink.accept(payload);
            batches++;
        }
        LOG.info(batches + " batches since " + started);
        return batches;
    }
}
