@WebServlet("/login")
public class LoginServlet extends HttpServlet {

    @Inject
    private AccountService accounts;

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws IOException, ServletException {
        Optional<Account> account = accounts.verify(req.getParameter("name"), req.getParameter("password"));
        if (account.isEmpty()) {
            req.setAttribute("error", "Name or password is wrong.");
            req.getRequestDispatcher("/WEB-INF/login.jsp").forward(req, resp);
            return;
        }
        HttpSession session = req.getSession(true);
        req.changeSessionId();
        session.setAttribute("accountId", account.get().getId());
        if (session.getAttribute("cart") == null) {
            session.setAttribute("cart", new Cart());
        }
        resp.sendRedirect(req.getContextPath() + "/account");
    }
}
