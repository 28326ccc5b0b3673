package shop.books.orders;

import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/orders")
public class OrderController {
    private static final Logger LOG = LoggerFactory.getLogger(OrderController.class);

    private final OrderStore orders;
    private final PaymentClient payments;

    public OrderController(OrderStore orders, PaymentClient payments) {
        this.orders = orders;
        this.payments = payments;
    }

    @GetMapping("/mine")
    public List<OrderLine> mine(Principal principal) {
        return orders.linesOf(principal.getName());
    }

    @PreAuthorize("hasRole('STAFF')")
    @GetMapping("/open")
    public List<OrderLine> open(@RequestParam(defaultValue = "50") int limit) {
        return orders.openLines(Math.min(limit, 200));
    }

    @PreAuthorize("hasRole('STAFF')")
    @PostMapping("/{number}/refund")
    public ResponseEntity<Map<String, Object>> refund(@PathVariable String number,
            @RequestParam BigDecimal amount) {
        Order order = orders.find(number);
        if (order == null || amount.signum() <= 0 || amount.compareTo(order.total()) > 0) {
            return ResponseEntity.badRequest().body(Map.of("error", "order or amount"));
        }
        String reference = payments.refund(order.paymentId(), amount);
        orders.noteRefund(order.id(), amount, reference);
        LOG.info("order {} refunded", order.id());
        BigDecimal left = order.total().subtract(amount);
        return ResponseEntity.ok(Map.of("reference", reference, "left", left));
    }
}
