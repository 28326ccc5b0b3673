package law.office.files;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class DocumentMover {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentMover.class);

    private final DocumentRepository documents;
    private final CaseFileRepository files;
    private final Clock clock;

    public DocumentMover(DocumentRepository documents, CaseFileRepository files, Clock clock) {
        this.documents = documents;
        this.files = files;
        this.clock = clock;
    }

    private void requireWriter(CaseFile file, Lawyer lawyer) {
        if (file.isClosed() || !file.writers().contains(lawyer.id())) {
            throw new AccessDeniedException("file " + file.number() + " is not writable");
        }
    }

    @Transactional
    public String move(Lawyer lawyer, long documentId, String targetNumber) {
        Document document = documents.findById(documentId).orElseThrow();
        CaseFile source = document.file();
        CaseFile target = files.findByNumber(targetNumber.trim().toUpperCase(Locale.ROOT));
        if (target == null || target.equals(source)) {
            return source.number();
        }
        requireWriter(source, lawyer);

        document.setFile(target);
        document.setPosition(target.documentCount() + 1);
        documents.save(document);

        Instant now = clock.instant();
        source.addEntry(now, lawyer.initials(), "removed: " + document.title());
        target.addEntry(now, lawyer.initials(), "added: " + document.title());
        LOG.info("document {} moved", document.id());
        if (target.documentCount() > 500) {
            LOG.warn("file {} is very large", target.number());
        }
        long left = source.documentCount();
        LOG.debug("{} documents left in the old file", left);
        return target.number();
    }
}
