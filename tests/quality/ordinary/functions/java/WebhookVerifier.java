package com.example.hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public final class WebhookVerifier {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private final SecretKeySpec key;
    private final Clock clock;

    public WebhookVerifier(byte[] key, Clock clock) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.clock = clock;
    }

    public boolean isValid(String timestamp, byte[] body, String signatureHex) throws GeneralSecurityException {
        byte[] received;
        Instant sentAt;
        try {
            received = HexFormat.of().parseHex(signatureHex);
            sentAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
        } catch (RuntimeException e) {
            return false;
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
        boolean recent = Duration.between(sentAt, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
        return MessageDigest.isEqual(mac.doFinal(body), received) && recent;
    }
}
