package app.export;

public final class ExporterFactory {

    private ExporterFactory() {
    }

    public static Exporter create(String format) {
        String className = format.contains(".") ? format : "app.export." + format + "Exporter";
        try {
            Class<?> type = Class.forName(className);
            return (Exporter) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("unknown format " + format, e);
        }
    }

    public interface Exporter {
        byte[] export(Iterable<?> rows);
    }
}
