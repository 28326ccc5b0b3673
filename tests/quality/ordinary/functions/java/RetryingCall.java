package com.example.util;

import java.io.IOException;
import java.time.Duration;

public final class RetryingCall {
    @FunctionalInterface
    public interface Attempt<T> {
        T run() throws IOException;
    }

    private final int attempts;
    private final Duration firstDelay;

    public RetryingCall(int attempts, Duration firstDelay) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1");
        }
        this.attempts = attempts;
        this.firstDelay = firstDelay;
    }

    public <T> T call(Attempt<T> attempt) throws IOException, InterruptedException {
        Duration delay = firstDelay;
        for (int number = 1; ; number++) {
            try {
                return attempt.run();
            } catch (IOException e) {
                if (number == attempts) {
                    throw e;
                }
                Thread.sleep(delay);
                delay = delay.multipliedBy(2);
            }
        }
    }
}
