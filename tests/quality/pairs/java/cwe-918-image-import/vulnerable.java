@Service
public class ImageImportService {

    private static final int MAX_BYTES = 5 * 1024 * 1024;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final MediaStore store;

    public ImageImportService(MediaStore store) {
        this.store = store;
    }

    public MediaItem importFrom(String url, long ownerId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        String type = response.headers().firstValue("Content-Type").orElse("");
        try (InputStream body = response.body()) {
            byte[] data = body.readNBytes(MAX_BYTES + 1);
            if (data.length > MAX_BYTES || !type.startsWith("image/")) {
                throw new ImportException("No usable image at " + url + ": " + new String(data, 0, Math.min(200, data.length)));
            }
            return store.save(ownerId, type, data);
        }
    }
}
