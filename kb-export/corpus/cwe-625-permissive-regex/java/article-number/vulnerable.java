package werk.prices;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Pattern;

public class PriceList {
    private static final Logger LOG = Logger.getLogger("prices");
    private static final Pattern ARTICLE = Pattern.compile("[A-Z]{2}-\\d{5}");
    private static final BigDecimal HIGHEST = new BigDecimal("99999.99");

    public record Line(String article, String name, BigDecimal price) {}

    private static boolean priceFits(BigDecimal price) {
        return price.signum() > 0 && price.scale() <= 2 && price.compareTo(HIGHEST) <= 0;
    }

    public int write(List<Line> lines, Writer target) throws IOException {
        int written = 0;
        int left = 0;
        try (PrintWriter out = new PrintWriter(target)) {
            out.println("BEGIN PRICES");
            for (Line line : lines) {
                if (!priceFits(line.price()) || !ARTICLE.matcher(line.article()).find()) {
                    left++;
                    continue;
                }
                out.printf("SET %s %s%n", line.article(), line.price().toPlainString());
                written++;
            }
            out.println("END PRICES");
        }
        LOG.info("written: " + written + ", left out: " + left);
        return written;
    }
}
