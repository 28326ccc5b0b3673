import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import java.util.Set;
import java.util.logging.Logger;

public class VoucherPrinter {
    private static final Logger LOG = Logger.getLogger(VoucherPrinter.class.getName());
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;
    private final SecureRandom random = new SecureRandom();
    private final Set<String> used = new HashSet<>();

    public record Voucher(String code, int cents, LocalDate until) {
    }

    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += LETTERS.indexOf(code.charAt(i)) * (i % 2 == 0 ? 3 : 1);
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        while (code.length() < LENGTH) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.append(check(code)).toString();
    }

    public List<Voucher> print(int count, int cents) {
        if (count < 1 || count > 5000 || cents < 500 || cents > 50_000) {
            throw new IllegalArgumentException("number or amount of the vouchers");
        }
        LocalDate until = LocalDate.now().plusYears(3).withMonth(12).withDayOfMonth(31);
        List<Voucher> vouchers = new ArrayList<>(count);
        while (vouchers.size() < count) {
            String code = code();
            if (used.add(code)) {
                vouchers.add(new Voucher(code, cents, until));
            }
        }
        LOG.info(count + " vouchers until " + until);
        return vouchers;
    }
}
