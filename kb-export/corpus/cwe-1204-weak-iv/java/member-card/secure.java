import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

public final class CardNumbers {
    private static final int NONCE = 12;
    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private long encrypted;

    public CardNumbers(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    public String encrypt(String number) throws GeneralSecurityException {
        String digits = number.replace(" ", "");
        if (digits.length() != 10) {
            throw new IllegalArgumentException("ten digits needed");
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        byte[] sealed = cipher.doFinal(digits.getBytes(StandardCharsets.US_ASCII));
        encrypted++;
        ByteBuffer all = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
        return Base64.getEncoder().encodeToString(all.array());
    }

    public String decrypt(String text) throws GeneralSecurityException {
        byte[] all = Base64.getDecoder().decode(text);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, all, 0, NONCE));
        byte[] digits = cipher.doFinal(all, NONCE, all.length - NONCE);
        return new String(digits, StandardCharsets.US_ASCII);
    }
}
