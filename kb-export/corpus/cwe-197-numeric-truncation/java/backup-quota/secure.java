import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Stream;

public class BackupQuota {
    private static final Logger LOG = Logger.getLogger("backup");
    private final Map<String, Integer> quotas = new ConcurrentHashMap<>();

    public void setQuota(String customer, int bytes) {
        quotas.put(customer, bytes);
    }

    public boolean mayUpload(String customer, Path folder) throws IOException {
        Integer quota = quotas.get(customer);
        if (quota == null) {
            LOG.warning("no quota for customer " + customer.length() + " characters long");
            return false;
        }
        long files;
        long total;
        try (Stream<Path> paths = Files.walk(folder)) {
            long[] sums = paths.filter(Files::isRegularFile)
                    .map(p -> new long[] {1, p.toFile().length()})
                    .reduce(new long[2], (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]});
            files = sums[0];
            total = sums[1];
        }
        long size = total;
        LOG.info(String.format("%d files, %d MiB", files, total >> 20));
        if (files > 100_000) {
            LOG.warning("very many files, the upload will take long");
        }
        return size <= quota;
    }
}
