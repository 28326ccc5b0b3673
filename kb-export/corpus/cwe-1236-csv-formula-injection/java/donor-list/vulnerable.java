package foundation.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

public final class DonationExport {
    public record Donation(LocalDate day, String name, String message, BigDecimal amount) {}

    private static final CSVFormat FORMAT = CSVFormat.Builder.create(CSVFormat.EXCEL)
        .setDelimiter(';')
        .setQuoteMode(QuoteMode.ALL_NON_NULL)
        .setHeader("Day", "Name", "Message", "Amount")
        .build();

    private final Year year;

    public DonationExport(Year year) {
        this.year = year;
    }

    public BigDecimal write(List<Donation> donations, Writer out) throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        int skipped = 0;
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            for (Donation donation : donations) {
                if (donation.day().getYear() != year.getValue()) {
                    skipped++;
                    continue;
                }
                printer.printRecord(donation.day(), donation.name(), donation.message(),
                    donation.amount().toPlainString());
                sum = sum.add(donation.amount());
            }
            printer.printComment(donations.size() - skipped + " donations");
        }
        return sum;
    }

    public Map<Integer, BigDecimal> byMonth(List<Donation> donations) {
        Map<Integer, BigDecimal> months = new TreeMap<>();
        for (Donation donation : donations) {
            months.merge(donation.day().getMonthValue(), donation.amount(), BigDecimal::add);
        }
        return months;
    }

    public boolean needsReceipt(Donation donation) {
        return donation.amount().compareTo(new BigDecimal("300")) > 0;
    }
}
