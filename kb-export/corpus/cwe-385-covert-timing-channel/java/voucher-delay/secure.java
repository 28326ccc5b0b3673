import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
        boolean right = MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), number.getBytes(StandardCharsets.UTF_8));
        if (!right) {
            rejected++;
            log.warning("wrong number, " + rejected + " today");
            Thread.sleep(500L);
            return Optional.empty();
        }
        voucher.markUsed();
        log.info("voucher redeemed for " + voucher.amount());
        return Optional.of(voucher.amount());
    }
}
