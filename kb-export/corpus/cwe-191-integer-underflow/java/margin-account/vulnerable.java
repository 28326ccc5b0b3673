import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class MarginAccounts {
    public static final int OVERDRAFT_CENTS = -1_800_000_000;

    public record Booking(String trader, int cents, Instant at) {
    }

    private final Map<String, Integer> balances = new ConcurrentHashMap<>();
    private final List<Booking> journal = new ArrayList<>();

    public void open(String trader, int cents) {
        if (balances.putIfAbsent(trader, cents) != null) {
            throw new IllegalStateException("account exists");
        }
    }

    public synchronized boolean withdraw(String trader, String text) {
        Integer balance = balances.get(trader);
        if (balance == null || !text.matches("\\d{1,9}")) {
            return false;
        }
        int amount = Integer.parseInt(text);
        if (amount == 0) {
            return false;
        }
        int after = balance - amount;
        if (after < OVERDRAFT_CENTS) {
            System.err.println("overdraft refused");
            return false;
        }
        balances.put(trader, after);
        journal.add(new Booking(trader, -amount, Instant.now()));
        if (journal.size() > 5000) {
            journal.subList(0, 1000).clear();
        }
        return true;
    }
}
