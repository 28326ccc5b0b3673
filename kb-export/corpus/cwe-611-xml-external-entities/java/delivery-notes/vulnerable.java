package stock;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class DeliveryNotes {
    private static final Logger LOG = Logger.getLogger("stock");
    private static final int MOST_ITEMS = 500;
    private int notes;

    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    public Map<String, Integer> read(InputStream upload) throws Exception {
        long started = System.nanoTime();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        Document note = factory.newDocumentBuilder().parse(upload);
        NodeList items = note.getElementsByTagName("item");
        if (items.getLength() > MOST_ITEMS) {
            throw new IllegalArgumentException("too many items");
        }
        Map<String, Integer> amounts = new LinkedHashMap<>();
        for (int i = 0; i < items.getLength(); i++) {
            Element item = (Element) items.item(i);
            int amount = Integer.parseInt(item.getAttribute("amount"));
            if (amount > 0 && amount < 10_000) {
                amounts.put(tidy(item.getTextContent()), amount);
            }
        }
        notes++;
        long millis = (System.nanoTime() - started) / 1_000_000;
        LOG.info("note " + notes + ": " + amounts.size() + " items, " + millis + " ms");
        return amounts;
    }
}
