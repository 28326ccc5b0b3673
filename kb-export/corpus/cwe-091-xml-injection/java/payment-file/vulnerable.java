package accounts.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.text.StringEscapeUtils;

public final class PaymentFile {
    public record Payment(String creditor, String iban, BigDecimal amount, String purpose) {}

    private final String debtor;

    public PaymentFile(String debtor) {
        this.debtor = StringEscapeUtils.escapeXml10(debtor);
    }

    public String write(List<Payment> payments, LocalDate day) {
        StringBuilder xml = new StringBuilder(512 + 256 * payments.size());
        BigDecimal total = BigDecimal.ZERO;
        StringBuilder entries = new StringBuilder();
        for (Payment payment : payments) {
            if (payment.amount().signum() <= 0) {
                throw new IllegalArgumentException("amount must be positive");
            }
            if (!payment.iban().matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
                throw new IllegalArgumentException("not an IBAN");
            }
            total = total.add(payment.amount());
            entries.append("  <transfer>\n    <creditor>")
                .append(payment.creditor())
                .append("</creditor>\n    <iban>").append(payment.iban())
                .append("</iban>\n    <amount>").append(payment.amount().toPlainString())
                .append("</amount>\n    <purpose>")
                .append(payment.purpose())
                .append("</purpose>\n  </transfer>\n");
        }
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<transfers day=\"")
            .append(day.format(DateTimeFormatter.ISO_DATE))
            .append("\" count=\"").append(payments.size())
            .append("\" total=\"").append(total.toPlainString()).append("\">\n")
            .append("  <debtor>").append(debtor).append("</debtor>\n")
            .append(entries).append("</transfers>\n");
        return xml.toString();
    }
}
