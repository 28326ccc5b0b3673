import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.xml.namespace.QName;
import javax.xml.xquery.XQConnection;
import javax.xml.xquery.XQDataSource;
import javax.xml.xquery.XQException;
import javax.xml.xquery.XQPreparedExpression;
import javax.xml.xquery.XQResultSequence;

class Herbarium {
    private static final Logger log = Logger.getLogger(Herbarium.class.getName());
    private final XQDataSource source;
    private int searches;

    Herbarium(XQDataSource source) {
        this.source = source;
    }

    List<String> sheets(String species) throws XQException {
        List<String> found = new ArrayList<>();
        String query = "declare variable $species external; for $s in collection('herbarium')//sheet where $s/@public = 'yes' "
            + "and $s/species = $species return string($s/@number)";
        XQConnection connection = source.getConnection();
        try {
            XQPreparedExpression expression = connection.prepareExpression(query);
            expression.bindString(new QName("species"), species, null);
            XQResultSequence result = expression.executeQuery();
            while (result.next()) {
                found.add(result.getItemAsString(null));
            }
        } finally {
            connection.close();
        }
        searches++;
        log.fine(() -> found.size() + " sheets in search " + searches);
        return found;
    }

    static String label(QName name, int count) {
        return name.getLocalPart() + (count == 1 ? "" : "s");
    }
}
