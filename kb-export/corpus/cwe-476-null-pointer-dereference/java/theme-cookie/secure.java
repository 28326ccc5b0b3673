import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;

public class ThemeFilter implements Filter {
    private static final Logger LOG = Logger.getLogger("theme");
    private static final Set<String> THEMES = Set.of("light", "dark", "contrast");
    private final AtomicLong requests = new AtomicLong();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String theme = "light";
        int size = 100;
        Cookie[] cookies = http.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals("theme") && THEMES.contains(cookie.getValue())) {
                theme = cookie.getValue();
            } else if (cookie.getName().equals("size")
                    && cookie.getValue().matches("[89]0|1[0-5]0")) {
                size = Integer.parseInt(cookie.getValue());
            }
        }
        request.setAttribute("theme", theme);
        request.setAttribute("size", size);
        if (requests.incrementAndGet() % 10_000 == 0) {
            LOG.info(requests.get() + " requests");
        }
        chain.doFilter(request, response);
    }
}
