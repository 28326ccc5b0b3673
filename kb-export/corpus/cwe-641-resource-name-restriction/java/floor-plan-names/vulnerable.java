import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

@Service
class FloorPlans {
    private static final Logger log = LoggerFactory.getLogger(FloorPlans.class);
    private static final long LIMIT = 8L << 20;
    private final Path root;

    FloorPlans(PlanSettings settings) {
        this.root = settings.root();
    }

    List<String> add(long flat, MultipartFile plan) throws IOException {
        if (plan.isEmpty() || plan.getSize() > LIMIT) {
            throw new IllegalArgumentException("a plan has up to 8 MiB");
        }
        Path folder = Files.createDirectories(root.resolve(Long.toString(flat)));
        String name = Path.of(plan.getOriginalFilename()).getFileName().toString();
        Files.copy(plan.getInputStream(), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        log.info("flat {} has a new plan of {} bytes", flat, plan.getSize());
        return names(folder);
    }

    private List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
