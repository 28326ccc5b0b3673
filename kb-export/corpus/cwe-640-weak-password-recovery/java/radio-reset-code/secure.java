package club.radio.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.logging.Logger;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Service;

@Service
public class ResetCodes {
    private static final Logger LOG = Logger.getLogger(ResetCodes.class.getName());
    private static final Duration VALID = Duration.ofMinutes(30);

    private final SecureRandom random = new SecureRandom();
    private final MemberStore members;
    private final MailSender mail;
    private final Clock clock;

    public ResetCodes(MemberStore members, MailSender mail, Clock clock) {
        this.members = members;
        this.mail = mail;
        this.clock = clock;
    }

    private String newCode() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public void start(String callSign) {
        String sign = callSign.trim().toUpperCase(Locale.ROOT);
        Member member = members.findByCallSign(sign);
        if (member == null || member.isSilentKey()) {
            LOG.info("reset for an unknown call sign");
            return;
        }
        Instant until = clock.instant().plus(VALID);
        String code = newCode();
        members.saveReset(member.id(), code, until);
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(member.email());
        message.setSubject("New password for " + sign);
        message.setText("73! Your code, good for " + VALID.toMinutes() + " minutes: " + code);
        mail.send(message);
        LOG.info(() -> "reset mailed to member " + member.id());
    }
}
