package com.example.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failed logins per account and locks an account for a while after too many. */
public final class LoginAttempts {
    private static final int LIMIT = 5;
    private static final int MAX_TRACKED = 50_000;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<Long, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Failures> eldest) {
            return size() > MAX_TRACKED;
        }
    };

    public LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    public synchronized boolean isLocked(long accountId) {
        Failures seen = failures.get(accountId);
        return seen != null && seen.count >= LIMIT && seen.last.plus(WINDOW).isAfter(clock.instant());
    }

    public synchronized void failed(long accountId) {
        Instant now = clock.instant();
        failures.merge(accountId, new Failures(1, now), (old, one) ->
                old.last.plus(WINDOW).isBefore(now) ? one : new Failures(old.count + 1, now));
    }

    public synchronized void succeeded(long accountId) {
        failures.remove(accountId);
    }

    private record Failures(int count, Instant last) {}
}
