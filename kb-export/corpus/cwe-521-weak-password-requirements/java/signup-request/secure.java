package de.werkzeug.rental.signup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class SignupController {

    public record Signup(
            @NotBlank @Email @Size(max = 200) String email,
            @Pattern(regexp = "\\+?[0-9 ]{6,20}") String phone,
            @NotBlank @Size(min = 12, max = 128) String password) {
    }

    private final CustomerRepository customers;
    private final PasswordEncoder encoder;
    private final CompromisedPasswordChecker leaked;

    public SignupController(CustomerRepository customers, PasswordEncoder encoder,
            CompromisedPasswordChecker leaked) {
        this.customers = customers;
        this.encoder = encoder;
        this.leaked = leaked;
    }

    @GetMapping("/api/opening-hours")
    public Map<String, String> openingHours(@RequestParam(defaultValue = "en") String language) {
        boolean german = language.startsWith("de");
        String weekend = german ? "Samstag bis 13 Uhr" : "Saturday until 1 pm";
        String weekdays = german ? "Montag bis Freitag" : "Monday to Friday";
        return Map.of("weekdays", weekdays + " 7-18", "weekend", weekend);
    }

    @PostMapping("/api/customers")
    public ResponseEntity<Map<String, String>> register(@Valid @RequestBody Signup signup) {
        String email = signup.email().toLowerCase(Locale.ROOT);
        if (customers.existsByEmail(email)) {
            return ResponseEntity.accepted().body(Map.of("status", "mail sent"));
        }
        if (leaked.check(signup.password()).isCompromised()) {
            return ResponseEntity.badRequest().body(Map.of("password", "is too well known"));
        }
        Customer customer = new Customer(email, signup.phone());
        customer.setPasswordHash(encoder.encode(signup.password()));
        customers.save(customer);
        URI location = URI.create("/api/customers/" + customer.getId());
        return ResponseEntity.created(location).body(Map.of("status", "mail sent"));
    }
}
