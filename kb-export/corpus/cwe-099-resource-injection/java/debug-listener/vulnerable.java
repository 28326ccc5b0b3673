import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Logger;

public class DeviceLog extends HttpServlet {
    private static final Logger LOG = Logger.getLogger("device-log");
    private static final int WAIT_MS = 15_000;
    private static final int FIRST = 42000;
    private static final int LAST = 42015;

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse res) throws IOException {
        int port = Integer.parseInt(req.getParameter("port"));
        LOG.info("ports for devices: " + FIRST + " to " + LAST);
        res.setContentType("text/plain");
        int lines = 0;
        try (ServerSocket server = new ServerSocket(port)) {
            server.setSoTimeout(WAIT_MS);
            try (Socket device = server.accept();
                 BufferedReader in = new BufferedReader(
                     new InputStreamReader(device.getInputStream(), StandardCharsets.UTF_8))) {
                device.setSoTimeout(WAIT_MS);
                for (String line = in.readLine(); line != null && lines < 500; line = in.readLine()) {
                    res.getWriter().println(line);
                    lines++;
                }
            }
        } catch (SocketTimeoutException e) {
            LOG.info("no device came");
        }
        LOG.info(lines + " lines collected");
    }
}
