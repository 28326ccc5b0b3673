package com.example.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

public final class FieldCipher {
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    public FieldCipher(SecretKey key) {
        this.key = key;
    }

    public byte[] encrypt(String text) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        byte[] body = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
        byte[] result = Arrays.copyOf(nonce, nonce.length + body.length);
        System.arraycopy(body, 0, result, nonce.length, body.length);
        return result;
    }

    public String decrypt(byte[] data) throws GeneralSecurityException {
        if (data.length < NONCE_LENGTH + TAG_BITS / 8) {
            throw new GeneralSecurityException("value is too short");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, data, 0, NONCE_LENGTH));
        return new String(cipher.doFinal(data, NONCE_LENGTH, data.length - NONCE_LENGTH), StandardCharsets.UTF_8);
    }
}
