package lab;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class DerivedValues {
    private static final Logger LOG = LoggerFactory.getLogger(DerivedValues.class);
    private final FormulaRepository formulas;

    public DerivedValues(FormulaRepository formulas) {
        this.formulas = formulas;
    }

    public BigDecimal compute(String analysis, Map<String, String> readings) {
        Formula formula = formulas.find(analysis);
        if (formula == null || readings.size() > 40) {
            throw new IllegalArgumentException("the analysis is not known");
        }
        Instant started = Instant.now();
        Map<String, Object> variables = new HashMap<>(formula.constants());
        for (Map.Entry<String, String> reading : readings.entrySet()) {
            variables.put(reading.getKey(), new BigDecimal(reading.getValue()));
        }
        GroovyShell shell = new GroovyShell(new Binding(variables));
        Object result = shell.evaluate(formula.text());
        LOG.debug("{} values computed since {}", readings.size(), started);
        BigDecimal value = new BigDecimal(String.valueOf(result)).round(MathContext.DECIMAL32);
        if (value.compareTo(formula.upperLimit()) > 0) {
            LOG.warn("a value lies above the limit of {}", formula.upperLimit());
        }
        return value;
    }

    public String describe(BigDecimal value, Formula formula) {
        String mark = value.signum() < 0 ? " (below detection)" : "";
        return value.toPlainString() + " " + formula.unit() + mark;
    }
}
