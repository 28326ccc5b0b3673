package com.example.reports;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

public final class SalesStatistics {
    public record Sale(YearMonth month, String product, BigDecimal amount) {}

    public record Ranked(String product, BigDecimal amount) {}

    private SalesStatistics() {}

    public static Map<YearMonth, BigDecimal> perMonth(List<Sale> sales) {
        return sales.stream().collect(Collectors.groupingBy(
                Sale::month, TreeMap::new, Collectors.reducing(BigDecimal.ZERO, Sale::amount, BigDecimal::add)));
    }

    public static List<Ranked> best(List<Sale> sales, int count) {
        Map<String, BigDecimal> totals = sales.stream().collect(Collectors.groupingBy(
                Sale::product, Collectors.reducing(BigDecimal.ZERO, Sale::amount, BigDecimal::add)));
        return totals.entrySet().stream()
                .map(entry -> new Ranked(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Ranked::amount).reversed().thenComparing(Ranked::product))
                .limit(count)
                .toList();
    }
}
