package org.ferryline.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.logging.Logger;

@WebFilter("/maintenance/*")
public class OfficeFilter implements Filter {
    private static final Logger LOG = Logger.getLogger(OfficeFilter.class.getName());
    private static final Set<String> OFFICE = Set.of("198.51.100.14", "198.51.100.15");

    private long refused;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse out = (HttpServletResponse) response;
        Instant start = Instant.now();
        out.setHeader("Cache-Control", "no-store");

        String address = http.getHeader("X-Real-IP");
        if (address == null) {
            address = http.getRemoteAddr();
        }
        if (!OFFICE.contains(address)) {
            refused++;
            LOG.info(() -> "maintenance page refused, so far " + refused);
            out.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
        long millis = Duration.between(start, Instant.now()).toMillis();
        if (millis > 2000) {
            LOG.warning(() -> "slow maintenance page: " + millis + " ms");
        }
    }
}
