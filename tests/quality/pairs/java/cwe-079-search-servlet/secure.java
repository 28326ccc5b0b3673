@WebServlet("/search")
public class SearchServlet extends HttpServlet {

    @Inject
    private ArticleIndex index;

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String q = Objects.requireNonNullElse(req.getParameter("q"), "").trim();
        List<Article> hits = q.isEmpty() ? List.of() : index.find(q, 20);

        resp.setContentType("text/html; charset=UTF-8");
        PrintWriter out = resp.getWriter();
        out.println("<!doctype html><title>Search</title>");
        String shown = Encode.forHtml(q);
        out.println("<form><input name=\"q\" value=\"" + shown + "\"><button>Go</button></form>");
        out.println("<p>" + hits.size() + " results for <b>" + shown + "</b></p><ul>");
        for (Article a : hits) {
            out.println("<li><a href=\"/articles/" + a.id() + "\">" + Encode.forHtml(a.title()) + "</a></li>");
        }
        out.println("</ul>");
    }
}
