import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.Session;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class PortController {
    private static final Pattern COUNTER =
        Pattern.compile("(\\d+) (packets|input errors|collisions)");
    private static final Pattern PORT = Pattern.compile("[A-Za-z]{2,20}\\d{1,2}(/\\d{1,2}){0,2}");
    private final SwitchLogin login;

    PortController(SwitchLogin login) {
        this.login = login;
    }

    @GetMapping("/network/port")
    Map<String, Long> counters(@RequestParam String port) throws Exception {
        if (!PORT.matcher(port).matches()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "not a port");
        }
        long started = System.nanoTime();
        String answer = ask("show interfaces " + port + " counters");
        Map<String, Long> result = new LinkedHashMap<>();
        var matcher = COUNTER.matcher(answer);
        while (matcher.find()) {
            result.merge(matcher.group(2), Long.parseLong(matcher.group(1)), Long::sum);
        }
        if (result.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no counters");
        }
        result.put("milliseconds", (System.nanoTime() - started) / 1_000_000);
        return result;
    }

    private String ask(String command) throws Exception {
        JSch ssh = new JSch();
        ssh.setKnownHosts(login.knownHosts());
        ssh.addIdentity(login.keyFile());
        Session session = ssh.getSession(login.user(), login.host(), 22);
        session.connect(4000);
        try {
            ChannelExec channel = (ChannelExec) session.openChannel("exec");
            channel.setCommand(command);
            var output = channel.getInputStream();
            channel.connect(4000);
            return new String(output.readAllBytes(), StandardCharsets.US_ASCII);
        } finally {
            session.disconnect();
        }
    }
}
