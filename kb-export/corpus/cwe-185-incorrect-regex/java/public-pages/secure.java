package museum.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;

public class LoginFilter implements Filter {
    private static final Pattern OPEN = Pattern.compile("^(?:/|/help/\\w+|/style\\.css)\\z");
    private long refused;

    @Override
    public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) req;
        HttpServletResponse response = (HttpServletResponse) res;
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        String path = request.getServletPath();
        HttpSession session = request.getSession(false);
        boolean signedIn = session != null && session.getAttribute("visitor") != null;
        if (signedIn || OPEN.matcher(path).find()) {
            chain.doFilter(req, res);
            return;
        }
        refused++;
        request.getServletContext().log("login needed, so far " + refused);
        response.sendRedirect("/login");
    }
}
