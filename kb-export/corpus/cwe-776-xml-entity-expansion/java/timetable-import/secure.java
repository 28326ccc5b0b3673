package buses;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

public final class TimetableReader {
    public record Departure(String line, String destination, LocalTime time) {}

    private final DocumentBuilder builder;

    public TimetableReader() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        builder = factory.newDocumentBuilder();
    }

    public List<Departure> departures(InputStream file, String stop) throws IOException {
        List<Departure> result = new ArrayList<>();
        try {
            Document document = builder.parse(file);
            NodeList calls = document.getElementsByTagName("call");
            for (int i = 0; i < calls.getLength(); i++) {
                Element call = (Element) calls.item(i);
                if (stop.equals(call.getAttribute("stop"))) {
                    result.add(new Departure(call.getAttribute("line"),
                        call.getTextContent().strip(), LocalTime.parse(call.getAttribute("at"))));
                }
            }
        } catch (SAXException error) {
            throw new IOException("not a timetable", error);
        }
        result.sort((a, b) -> a.time().compareTo(b.time()));
        return result;
    }

    public static Departure next(List<Departure> departures, LocalTime now) {
        return departures.stream().filter(d -> !d.time().isBefore(now)).findFirst().orElse(null);
    }
}
