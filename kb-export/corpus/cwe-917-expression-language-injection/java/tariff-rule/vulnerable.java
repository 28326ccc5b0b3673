package carpark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FeeController {
    private static final Logger LOG = LoggerFactory.getLogger(FeeController.class);
    private final SpelExpressionParser parser = new SpelExpressionParser();
    private final Tariffs tariffs;
    private final Clock clock;

    FeeController(Tariffs tariffs, Clock clock) {
        this.tariffs = tariffs;
        this.clock = clock;
    }

    @GetMapping("/fee")
    Map<String, Object> fee(@RequestParam Instant entered, @RequestParam String kind) {
        Duration stay = Duration.between(entered, clock.instant());
        if (stay.isNegative() || stay.toDays() > 60) {
            LOG.warn("implausible stay of {}", stay);
            return Map.of("error", "please ask at the desk");
        }
        long hours = stay.plusMinutes(59).toHours();
        var context = new StandardEvaluationContext(tariffs);
        Double rate = parser.parseExpression("rateFor('" + kind + "')")
            .getValue(context, Double.class);
        if (rate == null) {
            return Map.of("error", "no such ticket");
        }
        BigDecimal amount = BigDecimal.valueOf(rate * hours).setScale(2, RoundingMode.HALF_UP);
        LOG.info("fee {} for {} hours", amount, hours);
        return Map.of("hours", hours, "amount", amount, "free", amount.signum() == 0);
    }
}
