package render.farm;

import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.security.NoTypePermission;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public final class JobConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(JobConsumer.class);
    private final XStream xstream = new XStream();
    private final ExecutorService workers;
    private final Renderer renderer;
    private final AtomicLong finished = new AtomicLong();

    public JobConsumer(ExecutorService workers, Renderer renderer) {
        this.workers = workers;
        this.renderer = renderer;
        xstream.alias("job", RenderJob.class);
        xstream.addPermission(NoTypePermission.NONE);
        xstream.allowTypes(new Class<?>[] {RenderJob.class, String.class, Integer.class});
    }

    /** Called by the queue client for each message of the farm's customers. */
    public void onMessage(byte[] body) {
        String xml = new String(body, StandardCharsets.UTF_8);
        RenderJob job = (RenderJob) xstream.fromXML(xml);
        if (job.frames() < 1 || job.frames() > 10_000) {
            LOG.warn("job {} with {} frames refused", job.id(), job.frames());
            return;
        }
        workers.submit(() -> run(job));
    }

    private void run(RenderJob job) {
        Instant started = Instant.now();
        for (int frame = 0; frame < job.frames(); frame++) {
            renderer.render(job, frame);
            if (frame % 100 == 0) {
                LOG.info("job {}: frame {} of {}", job.id(), frame, job.frames());
            }
        }
        Duration took = Duration.between(started, Instant.now());
        LOG.info("job {} took {}, {} finished", job.id(), took, finished.incrementAndGet());
    }
}
