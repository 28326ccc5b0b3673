@Service
public class ImageImportService {

    private static final int MAX_BYTES = 5 * 1024 * 1024;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Set<String> SOURCES = Set.of("images.unsplash.com", "upload.wikimedia.org", "cdn.pixabay.com");
    private final MediaStore store;

    public ImageImportService(MediaStore store) {
        this.store = store;
    }

    public MediaItem importFrom(String url, long ownerId) throws IOException, InterruptedException {
        URI uri = URI.create(url);
        if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null
                || !SOURCES.contains(uri.getHost().toLowerCase(Locale.ROOT)) || uri.getPort() != -1) {
            throw new ImportException("Images can be imported from " + SOURCES + " only");
        }
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        String type = response.headers().firstValue("Content-Type").orElse("");
        try (InputStream body = response.body()) {
            byte[] data = body.readNBytes(MAX_BYTES + 1);
            if (data.length > MAX_BYTES || !type.startsWith("image/")) {
                throw new ImportException("No usable image at " + url);
            }
            return store.save(ownerId, type, data);
        }
    }
}
