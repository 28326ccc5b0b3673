package practice.radiology.web;

import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PictureController {
    private static final Logger LOG = LoggerFactory.getLogger(PictureController.class);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final PictureRepository pictures;

    public PictureController(PictureRepository pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/my/pictures")
    public List<String> list(Principal patient) {
        return pictures.findByPatient(patient.getName()).stream()
                .map(picture -> picture.getId() + ": " + DAY.format(picture.getTakenOn()))
                .toList();
    }

    @GetMapping("/my/pictures/{id}")
    public ResponseEntity<byte[]> load(@PathVariable long id, Principal patient) {
        LOG.debug("picture {} requested by {}", id, patient.getName().hashCode());
        Picture picture = pictures.findByIdAndPatient(id, patient.getName()).orElse(null);
        if (picture == null || picture.isBlocked()) {
            return ResponseEntity.notFound().build();
        }
        String name = "picture-" + id + "-" + picture.getBodyPart().toLowerCase(Locale.ROOT);
        LOG.info("picture {} delivered, {} bytes", id, picture.getContent().length);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"" + name + ".jpg\"")
                .body(picture.getContent());
    }
}
