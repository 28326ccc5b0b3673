import java.io.InputStream;
import java.math.BigDecimal;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class StatementReader {

    public record Statement(String iban, BigDecimal closing) {
    }

    public Statement read(InputStream in) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        Document doc = factory.newDocumentBuilder().parse(in);

        String iban = doc.getElementsByTagNameNS("*", "IBAN").item(0).getTextContent().trim();
        NodeList balances = doc.getElementsByTagNameNS("*", "Bal");
        for (int i = 0; i < balances.getLength(); i++) {
            Element bal = (Element) balances.item(i);
            String code = bal.getElementsByTagNameNS("*", "Cd").item(0).getTextContent();
            if ("CLBD".equals(code)) {
                String amount = bal.getElementsByTagNameNS("*", "Amt").item(0).getTextContent();
                return new Statement(iban, new BigDecimal(amount.trim()));
            }
        }
        throw new IllegalArgumentException("statement has no closing balance");
    }
}
