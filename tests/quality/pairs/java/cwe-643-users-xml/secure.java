package legacy;

import java.util.Optional;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

public class XmlUserDirectory {

    private final Document document;

    public XmlUserDirectory(Document document) {
        this.document = document;
    }

    public Optional<String> find(String login, String pinHash) throws XPathExpressionException {
        XPath xpath = XPathFactory.newInstance().newXPath();
        xpath.setXPathVariableResolver(name -> switch (name.getLocalPart()) {
            case "login" -> login;
            case "pin" -> pinHash;
            default -> null;
        });
        String expression = "/users/user[@login=$login and @pin=$pin]";
        Element user = (Element) xpath.evaluate(expression, document, XPathConstants.NODE);
        return user == null ? Optional.empty() : Optional.of(user.getAttribute("role"));
    }
}
