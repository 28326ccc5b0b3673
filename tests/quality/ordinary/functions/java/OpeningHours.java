package com.example.stores;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

public final class OpeningHours {
    private record Span(LocalTime opens, LocalTime closes) {
        boolean contains(LocalTime time) {
            return !time.isBefore(opens) && time.isBefore(closes);
        }
    }

    private final Map<DayOfWeek, Span> spans = new EnumMap<>(DayOfWeek.class);

    public OpeningHours open(DayOfWeek day, LocalTime opens, LocalTime closes) {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("opening must be before closing");
        }
        spans.put(day, new Span(opens, closes));
        return this;
    }

    public boolean isOpen(LocalDateTime moment) {
        Span span = spans.get(moment.getDayOfWeek());
        return span != null && span.contains(moment.toLocalTime());
    }

    public Optional<LocalDateTime> nextOpening(LocalDateTime after) {
        for (int days = 0; days <= 7; days++) {
            LocalDateTime day = after.plusDays(days);
            Span span = spans.get(day.getDayOfWeek());
            if (span != null && (days > 0 || span.opens().isAfter(after.toLocalTime()))) {
                return Optional.of(day.toLocalDate().atTime(span.opens()));
            }
        }
        return Optional.empty();
    }
}
