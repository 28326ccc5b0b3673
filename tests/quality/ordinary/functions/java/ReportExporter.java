package com.example.reports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

public final class ReportExporter {
    public void export(List<ReportRow> rows, Path target) throws IOException {
        Path temporary = Files.createTempFile(target.toAbsolutePath().getParent(), "report", ".tmp");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(temporary)) {
                writer.write("article\tquantity\trevenue");
                writer.newLine();
                for (ReportRow row : rows) {
                    writer.write("%d\t%d\t%s".formatted(row.articleNumber(), row.quantity(), row.revenue().toPlainString()));
                    writer.newLine();
                }
            }
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    public record ReportRow(long articleNumber, int quantity, java.math.BigDecimal revenue) {}
}
