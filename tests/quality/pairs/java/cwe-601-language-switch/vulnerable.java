package web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    private static final Set<String> LANGUAGES = Set.of("de", "en", "fr", "it");

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String lang = req.getParameter("lang");
        if (lang != null && LANGUAGES.contains(lang)) {
            Cookie cookie = new Cookie("lang", lang);
            cookie.setMaxAge(365 * 24 * 3600);
            cookie.setPath("/");
            cookie.setSecure(true);
            cookie.setHttpOnly(true);
            resp.addCookie(cookie);
        }
        String back = req.getParameter("back");
        resp.sendRedirect(back == null || back.isEmpty() ? req.getContextPath() + "/" : back);
    }
}
