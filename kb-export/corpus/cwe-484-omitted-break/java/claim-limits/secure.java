import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

class ClaimDesk {
    enum Position { TRAINEE, CLERK, HEAD }

    private static final Logger log = Logger.getLogger(ClaimDesk.class.getName());
    private final List<String> settled = new ArrayList<>();

    boolean settle(String claim, BigDecimal amount, Position position) {
        BigDecimal limit = BigDecimal.ZERO;
        switch (position) {
            case TRAINEE:
                limit = new BigDecimal("200");
                break;
            case CLERK:
                limit = new BigDecimal("5000");
                break;
            case HEAD:
                limit = new BigDecimal("50000");
                break;
        }
        if (amount.signum() <= 0 || amount.compareTo(limit) > 0) {
            log.info("claim needs a second signature");
            return false;
        }
        settled.add(claim);
        return true;
    }

    static String masked(String account) {
        int hidden = Math.max(0, account.length() - 4);
        return "*".repeat(hidden) + account.substring(hidden);
    }
}
