package net.villagewiki.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.WebUtils;

@Controller
public class PageController {
    private static final List<String> TOOLS = List.of("edit", "history", "rename", "protect");

    private final PageStore pages;

    public PageController(PageStore pages) {
        this.pages = pages;
    }

    void afterLogin(Member member, HttpSession session, HttpServletResponse response) {
        session.setAttribute("member", member.id());
        Cookie mode = new Cookie("editor", member.isEditor() ? "yes" : "no");
        mode.setSecure(true);
        mode.setHttpOnly(true);
        response.addCookie(mode);
        Cookie width = new Cookie("width", member.isWide() ? "wide" : "narrow");
        width.setSecure(true);
        width.setMaxAge((int) Duration.ofDays(90).toSeconds());
        response.addCookie(width);
    }

    @GetMapping("/wiki")
    public String index(Model model) {
        List<String> titles = pages.newestTitles(40);
        model.addAttribute("titles", titles.stream().sorted().toList());
        model.addAttribute("heading", titles.isEmpty() ? "Nothing here yet" : "Newest pages");
        return "index";
    }

    @GetMapping("/wiki/{title}")
    public String show(@PathVariable String title, HttpServletRequest request,
            HttpSession session, Model model) {
        Page page = pages.find(title.trim().replace(' ', '_'));
        if (page == null) {
            model.addAttribute("suggestions", pages.similar(title, 5));
            return "missing";
        }
        Cookie mode = WebUtils.getCookie(request, "editor");
        boolean editor = mode != null && "yes".equals(mode.getValue());
        Cookie width = WebUtils.getCookie(request, "width");
        model.addAttribute("wide", width != null && "wide".equals(width.getValue()));
        model.addAttribute("page", page);
        model.addAttribute("drafts", editor ? pages.draftsOf(page.id()) : List.of());
        model.addAttribute("tools", editor ? TOOLS : List.of("history"));
        return "page";
    }
}
