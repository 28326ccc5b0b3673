import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;

public class TileService {
    private static final Logger LOG = Logger.getLogger("tiles");
    private final TileRenderer renderer;
    private final Path target;

    public TileService(TileRenderer renderer, Path target) {
        this.renderer = renderer;
        this.target = target;
    }

    public int render(int zoom, int left, int top, int width, int height)
            throws InterruptedException, ExecutionException {
        if (zoom > 17 || (long) width * height > 4096) {
            throw new IllegalArgumentException("section too large");
        }
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        int drawn;
        try {
            drawn = drawAll(pool, zoom, left, top, width, height);
        } finally {
            pool.shutdownNow();
        }
        LOG.info(drawn + " tiles in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        return drawn;
    }

    private int drawAll(ExecutorService pool, int zoom, int left, int top, int width, int height)
            throws InterruptedException, ExecutionException {
        List<Future<Boolean>> jobs = new ArrayList<>();
        for (int x = left; x < left + width; x++) {
            for (int y = top; y < top + height; y++) {
                int column = x, row = y;
                jobs.add(pool.submit(() -> renderer.draw(target, zoom, column, row)));
            }
        }
        int drawn = 0;
        for (Future<Boolean> job : jobs) {
            drawn += job.get() ? 1 : 0;
        }
        return drawn;
    }
}
