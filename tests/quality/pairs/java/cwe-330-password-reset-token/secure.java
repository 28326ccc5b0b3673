@Service
public class PasswordResetService {

    private final SecureRandom random = new SecureRandom();
    private final ResetTokenRepository tokens;
    private final AccountRepository accounts;
    private final Mailer mailer;

    public PasswordResetService(ResetTokenRepository tokens, AccountRepository accounts, Mailer mailer) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.mailer = mailer;
    }

    @Transactional
    public void start(String email) {
        accounts.findByEmail(email.toLowerCase(Locale.ROOT)).ifPresent(account -> {
            byte[] raw = new byte[32];
            random.nextBytes(raw);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
            tokens.deleteByAccountId(account.getId());
            tokens.save(new ResetToken(account.getId(), Hashes.sha256(token), Instant.now().plus(1, ChronoUnit.HOURS)));
            mailer.send(account.getEmail(), "Reset your password",
                    "Open https://portal.example.org/reset?t=" + token + " within one hour.");
        });
    }
}
