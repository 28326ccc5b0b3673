import java.time.Instant;
import java.util.Arrays;
import java.util.logging.Logger;

public final class TelegramDecoder {
    private static final Logger LOG = Logger.getLogger("meters");
    private static final byte[] START = {0x1b, 0x1b, 0x01};

    public record Reading(long meter, long wattHours, Instant received) {
    }

    private long decoded;

    public Reading decode(byte[] telegram) {
        if (telegram.length != 16) {
            throw new IllegalArgumentException("telegram of " + telegram.length + " bytes");
        }
        if (!Arrays.equals(START, Arrays.copyOf(telegram, START.length))) {
            throw new IllegalArgumentException("start of the telegram is missing");
        }
        long meter = 0;
        for (int i = 3; i < 7; i++) {
            meter = (meter << 8) | (telegram[i] & 0xff);
        }
        long wattHours = 0;
        for (int i = 7; i < 12; i++) {
            wattHours = (wattHours << 8) | (telegram[i] & 0xff);
        }
        decoded++;
        if (decoded % 500 == 0) {
            LOG.info(decoded + " telegrams so far");
        }
        boolean backup = telegram[12] == 1;
        if (backup) {
            LOG.warning("meter " + meter + " runs on its battery");
        }
        return new Reading(meter, wattHours, Instant.now());
    }
}
