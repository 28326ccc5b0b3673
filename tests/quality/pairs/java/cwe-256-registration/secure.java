@Repository
public class AccountDao {

    private final JdbcTemplate jdbc;
    private final PasswordEncoder encoder;

    public AccountDao(JdbcTemplate jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    public long register(String username, String mail, String password) {
        if (password.length() < 12) {
            throw new IllegalArgumentException("password needs at least 12 characters");
        }
        return jdbc.queryForObject(
                "INSERT INTO account (username, mail, password) VALUES (?, ?, ?) RETURNING id",
                Long.class, username, mail.toLowerCase(Locale.ROOT), encoder.encode(password));
    }

    public boolean verify(String username, String password) {
        List<String> stored = jdbc.queryForList(
                "SELECT password FROM account WHERE username = ?", String.class, username);
        return stored.size() == 1 && encoder.matches(password, stored.get(0));
    }
}
