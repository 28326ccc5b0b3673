import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;

class ReadingBuffer {
    private static final Logger log = Logger.getLogger(ReadingBuffer.class.getName());
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Reading> readings = new ArrayList<>();
    private final ReadingWriter writer;
    private final int limit;
    private long written;

    ReadingBuffer(ReadingWriter writer, int limit) {
        this.writer = writer;
        this.limit = limit;
    }

    void add(Reading reading) throws IOException {
        if (reading.kilowattHours() < 0) {
            log.warning("negative reading of " + reading.meter());
            return;
        }
        lock.lock();
        try {
            readings.add(reading);
            if (readings.size() >= limit) {
                writer.write(readings);
                written += readings.size();
                readings.clear();
            }
        } finally {
            lock.unlock();
        }
    }

    static double mean(List<Reading> day) {
        double sum = 0;
        for (Reading reading : day) {
            sum += reading.kilowattHours();
        }
        return day.isEmpty() ? 0 : sum / day.size();
    }
}
