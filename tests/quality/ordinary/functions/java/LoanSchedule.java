package com.example.loans;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

public final class LoanSchedule {
    private LoanSchedule() {}

    public record Instalment(LocalDate due, BigDecimal interest, BigDecimal principal, BigDecimal remaining) {}

    public static List<Instalment> annuity(BigDecimal amount, BigDecimal yearlyRate, int months, LocalDate firstDue) {
        BigDecimal rate = yearlyRate.divide(BigDecimal.valueOf(12), MathContext.DECIMAL64);
        BigDecimal growth = BigDecimal.ONE.add(rate).pow(months, MathContext.DECIMAL64);
        BigDecimal payment = rate.signum() == 0
                ? amount.divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP)
                : amount.multiply(rate).multiply(growth).divide(growth.subtract(BigDecimal.ONE), 2, RoundingMode.HALF_UP);
        List<Instalment> schedule = new ArrayList<>(months);
        BigDecimal remaining = amount;
        for (int month = 0; month < months; month++) {
            BigDecimal interest = remaining.multiply(rate).setScale(2, RoundingMode.HALF_UP);
            BigDecimal principal = month == months - 1 ? remaining : payment.subtract(interest).min(remaining);
            remaining = remaining.subtract(principal);
            schedule.add(new Instalment(firstDue.plusMonths(month), interest, principal, remaining));
        }
        return schedule;
    }
}
