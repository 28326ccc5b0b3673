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

    private Customer customer;
    private YearMonth month;

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        customer = (Customer) req.getSession().getAttribute("customer");
        if (customer == null) {
            resp.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        month = YearMonth.parse(req.getParameter("month"));
        resp.setContentType("text/plain; charset=UTF-8");
        resp.getWriter().print(render());
    }

    private String render() {
        return "Statement " + month + "\n\n" + statements.text(customer.getId(), month);
    }
}
