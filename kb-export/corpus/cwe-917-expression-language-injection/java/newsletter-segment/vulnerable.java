package mailing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;

public final class Segment {
    private static final Logger LOG = Logger.getLogger(Segment.class.getName());
    private static final int MINIMUM = 20;
    private final JexlEngine engine;

    public Segment() {
        engine = new JexlBuilder()
            .permissions(JexlPermissions.UNRESTRICTED)
            .cache(256)
            .create();
    }

    public List<String> pick(String condition, List<Map<String, Object>> readers) {
        JexlExpression expression;
        try {
            expression = engine.createExpression(condition);
        } catch (JexlException error) {
            throw new IllegalArgumentException("the condition cannot be read", error);
        }
        List<String> addresses = new ArrayList<>();
        for (Map<String, Object> reader : readers) {
            if (Boolean.TRUE.equals(expression.evaluate(new MapContext(reader)))) {
                addresses.add((String) reader.get("email"));
            }
        }
        int percent = readers.isEmpty() ? 0 : 100 * addresses.size() / readers.size();
        LOG.info(() -> addresses.size() + " readers picked, " + percent + " %");
        return addresses;
    }

    /** Small segments would show who the readers are. */
    public boolean largeEnough(List<String> addresses) {
        long distinct = addresses.stream().map(String::toLowerCase).distinct().count();
        return distinct >= MINIMUM;
    }
}
