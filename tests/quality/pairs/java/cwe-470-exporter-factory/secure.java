package app.export;

import java.util.Map;
import java.util.function.Supplier;

public final class ExporterFactory {

    private static final Map<String, Supplier<Exporter>> FORMATS = Map.of(
            "Csv", CsvExporter::new,
            "Excel", ExcelExporter::new,
            "Pdf", PdfExporter::new);

    private ExporterFactory() {
    }

    public static Exporter create(String format) {
        Supplier<Exporter> supplier = format == null ? null : FORMATS.get(format);
        if (supplier == null) {
            throw new IllegalArgumentException("unknown format " + format);
        }
        return supplier.get();
    }

    public interface Exporter {
        byte[] export(Iterable<?> rows);
    }
}
