package com.example.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.owasp.encoder.Encode;

@WebServlet("/search")
public class SearchServlet extends HttpServlet {
    private transient Catalogue catalogue;

    @Override
    public void init() {
        catalogue = Catalogue.shared();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String term = request.getParameter("q");
        term = term == null ? "" : term.strip();
        if (term.length() > 80) {
            term = term.substring(0, 80);
        }
        response.setContentType("text/html;charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.printf("<h1>Results for %s</h1><ul>%n", Encode.forHtml(term));
        for (Catalogue.Hit hit : catalogue.search(term, 50)) {
            out.printf("<li><a href=\"/items/%d\">%s</a></li>%n", hit.id(), Encode.forHtml(hit.title()));
        }
        out.println("</ul>");
    }
}
