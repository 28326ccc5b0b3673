package shop.pricing;

import java.util.List;
import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.springframework.stereotype.Component;

@Component
public class DiscountRules {

    private final ExpressionParser parser = new SpelExpressionParser();

    public boolean applies(String condition, Order order) {
        SimpleEvaluationContext context = SimpleEvaluationContext.forReadOnlyDataBinding()
                .withRootObject(order)
                .build();
        Boolean result = parser.parseExpression(condition).getValue(context, Boolean.class);
        return Boolean.TRUE.equals(result);
    }

    public int bestPercent(List<DiscountRule> rules, Order order) {
        return rules.stream()
                .filter(rule -> applies(rule.condition(), order))
                .mapToInt(DiscountRule::percent)
                .max()
                .orElse(0);
    }
}
