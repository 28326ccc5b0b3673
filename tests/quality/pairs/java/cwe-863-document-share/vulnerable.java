public class DocumentService {

    private final DocumentRepository documents;
    private final ShareRepository shares;

    public DocumentService(DocumentRepository documents, ShareRepository shares) {
        this.documents = documents;
        this.shares = shares;
    }

    public Document read(long docId, long userId) {
        Document doc = documents.require(docId);
        requireAccess(doc, userId);
        return doc;
    }

    public Document updateContent(long docId, long userId, String text) {
        Document doc = documents.require(docId);
        requireAccess(doc, userId);
        doc.setContent(text);
        doc.setModifiedBy(userId);
        return documents.save(doc);
    }

    private void requireAccess(Document doc, long userId) {
        if (doc.getOwnerId() == userId) {
            return;
        }
        if (shares.find(doc.getId(), userId).isEmpty()) {
            throw new AccessDeniedException("document " + doc.getId());
        }
    }
}
