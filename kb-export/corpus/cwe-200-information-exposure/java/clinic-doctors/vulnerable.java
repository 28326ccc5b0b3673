package clinic.api;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class DoctorFeed {
    private static final Logger LOG = LoggerFactory.getLogger(DoctorFeed.class);
    private final DoctorRepository doctors;

    public DoctorFeed(DoctorRepository doctors) {
        this.doctors = doctors;
    }

    record Card(String name, String specialty, int freeSlots) {}

    @GetMapping("/partner/doctors")
    public ResponseEntity<?> available(@RequestParam String specialty) {
        if (specialty.isBlank() || specialty.length() > 40) {
            return ResponseEntity.badRequest().body("specialty is missing");
        }
        long started = System.nanoTime();
        List<Doctor> found = doctors.findBySpecialty(specialty.trim());
        found.removeIf(d -> d.getFreeSlots() == 0);
        found.sort(Comparator.comparing(Doctor::getFreeSlots).reversed());
        long millis = (System.nanoTime() - started) / 1_000_000;
        LOG.info("partner feed: {} doctors in {} ms", found.size(), millis);
        if (found.isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok(found);
    }
}
