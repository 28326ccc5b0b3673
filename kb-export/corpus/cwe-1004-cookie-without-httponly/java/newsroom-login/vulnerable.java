package press.newsroom.api;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class LoginController {
    private static final Logger LOG = LoggerFactory.getLogger(LoginController.class);
    private static final Duration LIFETIME = Duration.ofMinutes(20);

    public record Login(String name, String password) {
    }

    private final AuthenticationManager manager;
    private final TokenIssuer issuer;

    public LoginController(AuthenticationManager manager, TokenIssuer issuer) {
        this.manager = manager;
        this.issuer = issuer;
    }

    private String edition(LocalTime now) {
        return now.getHour() < 14 ? "morning edition" : "evening edition";
    }

    @GetMapping("/api/edition")
    public Map<String, String> current() {
        LocalTime now = LocalTime.now();
        String deadline = now.getHour() < 14 ? "13:30" : "21:45";
        return Map.of("edition", edition(now), "deadline", deadline);
    }

    @PostMapping("/api/login")
    public ResponseEntity<Map<String, String>> login(@RequestBody Login login) {
        Authentication editor;
        try {
            editor = manager.authenticate(
                    new UsernamePasswordAuthenticationToken(login.name(), login.password()));
        } catch (AuthenticationException refused) {
            LOG.info("login refused: {}", refused.getClass().getSimpleName());
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Map.of("error", "login"));
        }
        ResponseCookie cookie = ResponseCookie.from("newsroom", issuer.issue(editor, LIFETIME))
                .path("/api").maxAge(LIFETIME).secure(true).sameSite("Strict")
                .httpOnly(false)
                .build();
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, cookie.toString())
                .body(Map.of("edition", edition(LocalTime.now())));
    }
}
