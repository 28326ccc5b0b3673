import java.util.Arrays;
import java.util.logging.Logger;

public class FractalTask extends Thread {
    private static final Logger LOG = Logger.getLogger("fractal");
    private final int[] pixels;
    private final int width;
    private volatile int finishedRows;

    public FractalTask(int[] pixels, int width) {
        super("fractal");
        this.pixels = pixels;
        this.width = width;
        Arrays.fill(pixels, 0xff000000);
    }

    @Override
    public void run() {
        int rows = pixels.length / width;
        for (int y = 0; y < rows && !isInterrupted(); y++) {
            synchronized (pixels) {
                for (int x = 0; x < width; x++) {
                    pixels[y * width + x] = colour(3.0 * x / width - 2, 2.0 * y / rows - 1);
                }
                finishedRows = y + 1;
            }
        }
    }

    private static int colour(double re, double im) {
        double a = 0, b = 0;
        int steps = 0;
        while (a * a + b * b < 4 && steps < 5000) {
            double next = a * a - b * b + re;
            b = 2 * a * b + im;
            a = next;
            steps++;
        }
        return 0xff000000 | (steps * 7919 & 0xffffff);
    }

    public boolean finishWithin(long millis) throws InterruptedException {
        start();
        join(millis);
        if (isAlive()) {
            stop();
            LOG.warning("cancelled after " + finishedRows + " rows");
            return false;
        }
        LOG.info(finishedRows + " rows are ready");
        return true;
    }
}
