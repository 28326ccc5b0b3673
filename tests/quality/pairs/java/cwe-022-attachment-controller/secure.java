@RestController
@RequestMapping("/api/attachments")
public class AttachmentController {

    private final Path baseDir;

    public AttachmentController(@Value("${app.attachments.dir}") String dir) throws IOException {
        this.baseDir = Paths.get(dir).toRealPath();
    }

    @GetMapping
    @PreAuthorize("hasRole('CLERK')")
    public ResponseEntity<Resource> download(@RequestParam String name) throws IOException {
        Path file = baseDir.resolve(name).normalize();
        if (!file.startsWith(baseDir) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(Files.size(file))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.getFileName().toString()).build().toString())
                .body(new FileSystemResource(file));
    }
}
