import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

public class DeclarationReader {
    private static final Logger LOG = Logger.getLogger("customs");
    private final DocumentBuilderFactory factory;

    public DeclarationReader() throws ParserConfigurationException {
        factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setCoalescing(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    }

    public Map<String, BigDecimal> weights(String agent, InputStream in)
            throws IOException, SAXException, ParserConfigurationException {
        Document document = factory.newDocumentBuilder().parse(in);
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        NodeList goods = document.getElementsByTagNameNS("*", "goods");
        for (int i = 0; i < goods.getLength(); i++) {
            Element item = (Element) goods.item(i);
            String code = item.getAttribute("code").trim();
            if (code.length() != 8) {
                LOG.warning("goods without a code, agent " + agent.length());
                continue;
            }
            sums.merge(code, new BigDecimal(item.getAttribute("kg")), BigDecimal::add);
        }
        LOG.info(goods.getLength() + " items, " + sums.size() + " codes");
        return sums;
    }
}
