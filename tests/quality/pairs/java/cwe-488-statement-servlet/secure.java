package bank.web;

import bank.Customer;
import bank.StatementService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;

@WebServlet("/statement")
public class StatementServlet extends HttpServlet {

    @Inject
    private StatementService statements;

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        Customer customer = (Customer) req.getSession().getAttribute("customer");
        if (customer == null) {
            resp.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        YearMonth month = YearMonth.parse(req.getParameter("month"));
        resp.setContentType("text/plain; charset=UTF-8");
        resp.getWriter().print(render(customer, month));
    }

    private String render(Customer customer, YearMonth month) {
        return "Statement " + month + "\n\n" + statements.text(customer.getId(), month);
    }
}
