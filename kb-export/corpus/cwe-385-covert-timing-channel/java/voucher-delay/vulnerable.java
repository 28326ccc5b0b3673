import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

class VoucherDesk {
    private static final Logger log = Logger.getLogger(VoucherDesk.class.getName());
    private final Map<String, Voucher> vouchers;
    private int rejected;

    VoucherDesk(Map<String, Voucher> vouchers) {
        this.vouchers = vouchers;
    }

    Optional<BigDecimal> redeem(String serial, String number) throws InterruptedException {
        Voucher voucher = vouchers.get(serial);
        if (voucher == null || voucher.used()) {
            return Optional.empty();
        }
        String secret = voucher.number();
        int at = 0;
        while (at < secret.length() && at < number.length() && secret.charAt(at) == number.charAt(at)) {
            at++;
        }
        if (at < secret.length() || number.length() != secret.length()) {
            rejected++;
            log.warning("wrong number, " + rejected + " today");
            Thread.sleep(200L * at);
            return Optional.empty();
        }
        voucher.markUsed();
        log.info("voucher redeemed for " + voucher.amount());
        return Optional.of(voucher.amount());
    }
}
