package auction.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;

@WebServlet("/login")
public class BidderLogin extends HttpServlet {
    private static final Logger LOG = Logger.getLogger(BidderLogin.class.getName());

    @Inject
    private BidderStore bidders;

    @Inject
    private FormTokens tokens;

    @SuppressWarnings("unchecked")
    private Set<Integer> watched(HttpSession session) {
        Object lots = session.getAttribute("watched");
        return lots == null ? new LinkedHashSet<>() : (Set<Integer>) lots;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("message", "Welcome to the auction.");
        request.getRequestDispatcher("/WEB-INF/login.jsp").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!tokens.matches(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String typed = String.valueOf(request.getParameter("paddle"));
        String paddle = typed.trim().toUpperCase(Locale.ROOT);
        String password = String.valueOf(request.getParameter("password"));
        Bidder bidder = bidders.verify(paddle, password);
        if (bidder == null) {
            request.setAttribute("message", "Paddle number or password is wrong.");
            request.getRequestDispatcher("/WEB-INF/login.jsp").forward(request, response);
            return;
        }
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute("bidder", bidder.id());
        Set<Integer> lots = watched(session);
        lots.addAll(bidders.watchedLots(bidder.id()));
        session.setAttribute("watched", lots);
        LOG.info(() -> "bidder logged in, watching " + lots.size() + " lots");
        response.sendRedirect(lots.isEmpty() ? "/catalogue" : "/watched");
    }
}
