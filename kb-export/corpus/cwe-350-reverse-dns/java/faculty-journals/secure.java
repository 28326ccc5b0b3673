package library.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Year;
import java.util.logging.Logger;

public class JournalFilter extends HttpFilter {
    private static final Logger LOG = Logger.getLogger("journals");

    private static boolean openAccess(String path) {
        int slash = path.lastIndexOf('/');
        String year = path.substring(slash + 1);
        return year.matches("\\d{4}") && Integer.parseInt(year) < Year.now().getValue() - 70;
    }

    private boolean member(HttpServletRequest request) {
        return request.getUserPrincipal() != null && request.isUserInRole("university");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws IOException, ServletException {
        String path = request.getServletPath();
        response.setHeader("Cache-Control", "private");
        if (openAccess(path) || member(request)) {
            chain.doFilter(request, response);
            return;
        }
        LOG.info("full text refused");
        response.sendRedirect("/login");
    }
}
