package tools.share.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

public class DeviceFilter extends HttpFilter {
    private static final Duration LIFETIME = Duration.ofDays(60);

    private final SecureRandom random = new SecureRandom();
    private final DeviceStore devices;

    public DeviceFilter(DeviceStore devices) {
        this.devices = devices;
    }

    private Optional<Long> memberOf(HttpSession session) {
        if (session == null || session.getAttribute("trustDevice") == null) {
            return Optional.empty();
        }
        return Optional.ofNullable((Long) session.getAttribute("member"));
    }

    private String describe(String agent) {
        if (agent == null) {
            return "unknown device";
        }
        return agent.contains("Mobile") ? "phone" : "computer";
    }

    @Override
    public void destroy() {
        int removed = devices.removeOlderThan(LIFETIME);
        getServletContext().log("device filter ends, " + removed + " old devices removed");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        Optional<Long> member = memberOf(session);
        if (member.isPresent()) {
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            String token = HexFormat.of().formatHex(bytes);
            devices.remember(member.get(), token, describe(request.getHeader("User-Agent")));
            Cookie cookie = new Cookie("device", token);
            cookie.setHttpOnly(true);
            cookie.setSecure(true);
            cookie.setAttribute("SameSite", "Strict");
            cookie.setMaxAge((int) LIFETIME.toSeconds());
            cookie.setPath("/login");
            response.addCookie(cookie);
            session.removeAttribute("trustDevice");
        }
        chain.doFilter(request, response);
    }
}
