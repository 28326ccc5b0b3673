package builds;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Logger;

public final class Announcer implements Closeable {
    private static final Logger LOG = Logger.getLogger("builds.irc");
    private static final int LIMIT = 400;
    private final Socket socket;
    private final BufferedWriter out;
    private final String channel;

    public Announcer(Socket socket, String nick, String channel) throws IOException {
        this.socket = socket;
        this.channel = channel;
        out = new BufferedWriter(
            new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
        line("NICK " + nick);
        line("USER " + nick + " 0 * :build bot");
        line("JOIN " + channel);
    }

    public void finished(String branch, String message, boolean passed, Duration took)
            throws IOException {
        String mark = passed ? "passed" : "failed";
        long seconds = Math.max(1, took.toSeconds());
        String text = String.format("%s %s in %d:%02d - %s",
            branch, mark, seconds / 60, seconds % 60, message);
        text = text.replaceAll("[\\r\\n\\x00]+", " ");
        if (text.length() > LIMIT) {
            text = text.substring(0, LIMIT) + "...";
        }
        line("PRIVMSG " + channel + " :" + text);
        LOG.fine(() -> "announced a build that " + mark);
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write("\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        line("QUIT :done");
        socket.close();
    }
}
