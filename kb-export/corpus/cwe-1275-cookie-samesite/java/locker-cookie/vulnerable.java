package lockers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

@Component
public class LoginCookies {
    private static final Logger LOG = LoggerFactory.getLogger(LoginCookies.class);
    private static final Duration LIFETIME = Duration.ofHours(6);
    private static final String NAME = "__Host-locker";

    private final SecureRandom random = new SecureRandom();
    private final LoginStore logins;

    public LoginCookies(LoginStore logins) {
        this.logins = logins;
    }

    private String newId() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private ResponseCookie build(String value, Duration age) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .maxAge(age)
                .secure(true)
                .httpOnly(true)
                .sameSite("None")
                .build();
    }

    public void issue(long customer, String station, HttpServletResponse response) {
        String id = newId();
        Instant until = Instant.now().plus(LIFETIME);
        logins.save(id, customer, until);
        response.addHeader(HttpHeaders.SET_COOKIE, build(id, LIFETIME).toString());
        response.setHeader("Cache-Control", "no-store");
        LOG.info("login at station {} until {}", station, until);
    }

    public void remove(String id, HttpServletResponse response) {
        logins.delete(id);
        response.addHeader(HttpHeaders.SET_COOKIE, build("", Duration.ZERO).toString());
    }
}
