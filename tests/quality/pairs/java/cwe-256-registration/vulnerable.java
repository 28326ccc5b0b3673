@Repository
public class AccountDao {

    private final JdbcTemplate jdbc;

    public AccountDao(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public long register(String username, String mail, String password) {
        if (password.length() < 12) {
            throw new IllegalArgumentException("password needs at least 12 characters");
        }
        return jdbc.queryForObject(
                "INSERT INTO account (username, mail, password) VALUES (?, ?, ?) RETURNING id",
                Long.class, username, mail.toLowerCase(Locale.ROOT), password);
    }

    public boolean verify(String username, String password) {
        List<String> stored = jdbc.queryForList(
                "SELECT password FROM account WHERE username = ?", String.class, username);
        return stored.size() == 1 && MessageDigest.isEqual(
                stored.get(0).getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }
}
