package praxis.reception;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
@PreAuthorize("hasRole('RECEPTION')")
public class PatientLookup {
    private static final Logger LOG = LoggerFactory.getLogger(PatientLookup.class);
    private final PatientRepository patients;

    record Query(String insuranceNo, LocalDate born) {}

    record Card(long id, String name, int age) {}

    public PatientLookup(PatientRepository patients) {
        this.patients = patients;
    }

    @GetMapping("/patients/lookup")
    public ResponseEntity<Card> lookup(@ModelAttribute Query query) {
        if (query.insuranceNo() == null || !query.insuranceNo().matches("[A-Z]\\d{9}")) {
            return ResponseEntity.unprocessableEntity().build();
        }
        Optional<Patient> found = patients.findByNumber(query.insuranceNo(), query.born());
        LOG.info("lookup, found: {}", found.isPresent());
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Patient p = found.get();
        int age = Period.between(p.born(), LocalDate.now()).getYears();
        Card card = new Card(p.id(), p.lastName() + ", " + p.firstName(), age);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(card);
    }
}
