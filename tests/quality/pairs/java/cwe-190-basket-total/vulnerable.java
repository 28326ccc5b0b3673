package shop.basket;

import java.util.List;

public class BasketCheck {

    public record Line(String sku, int unitCents, int quantity) {
    }

    private final int creditLimitCents;

    public BasketCheck(int creditLimitCents) {
        this.creditLimitCents = creditLimitCents;
    }

    public int totalCents(List<Line> lines) {
        int total = 0;
        for (Line line : lines) {
            if (line.quantity() < 1) {
                throw new IllegalArgumentException("quantity of " + line.sku());
            }
            total += line.unitCents() * line.quantity();
        }
        return total;
    }

    public boolean affordable(List<Line> lines) {
        return totalCents(lines) <= creditLimitCents;
    }
}
