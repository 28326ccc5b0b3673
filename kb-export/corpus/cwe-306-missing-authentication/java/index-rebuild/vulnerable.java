package archive.search;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.logging.Logger;

public class SearchServer {
    private static final Logger LOG = Logger.getLogger(SearchServer.class.getName());

    private final PictureIndex index;
    private final Authenticator staff;

    public SearchServer(PictureIndex index, Authenticator staff) {
        this.index = index;
        this.staff = staff;
    }

    private void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void maintain(HttpExchange exchange) throws IOException {
        if (!"POST".equals(exchange.getRequestMethod())) {
            answer(exchange, 405, "use POST\n");
            return;
        }
        boolean clear = exchange.getRequestURI().getPath().endsWith("/clear");
        long before = index.size();
        long after = clear ? index.clear() : index.rebuild();
        LOG.info(() -> "index: " + before + " to " + after + " pictures");
        answer(exchange, 200, after + " pictures\n");
    }

    public HttpServer start(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 50);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/search", new SearchHandler(index));
        server.createContext("/statistics", exchange -> answer(exchange, 200, index.describe()))
                .setAuthenticator(staff);
        server.createContext("/index/", this::maintain);
        server.start();
        LOG.info(() -> "search listens on port " + port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            LOG.info("search stops");
            server.stop(2);
            index.close();
        }));
        long pictures = index.size();
        LOG.info(() -> pictures + " pictures in the index");
        return server;
    }
}
