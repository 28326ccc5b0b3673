import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

public class AccountNumberCipher {
    private static final int NONCE = 12;
    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    public AccountNumberCipher() {
        String configured = System.getenv("DONOR_KEY");
        if (configured == null) {
            throw new IllegalStateException("DONOR_KEY is not set");
        }
        byte[] bytes = Base64.getDecoder().decode(configured);
        this.key = new SecretKeySpec(bytes, "AES");
    }

    private static String tidy(String iban) {
        String compact = iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!compact.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")) {
            throw new IllegalArgumentException("not an account number");
        }
        return compact;
    }

    public String encrypt(String iban) throws GeneralSecurityException {
        byte[] text = tidy(iban).getBytes(StandardCharsets.US_ASCII);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        ByteBuffer out = ByteBuffer.allocate(NONCE + text.length + 16);
        out.put(nonce).put(cipher.doFinal(text));
        return Base64.getEncoder().encodeToString(out.array());
    }

    public String lastDigits(String stored) throws GeneralSecurityException {
        byte[] bytes = Base64.getDecoder().decode(stored);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, bytes, 0, NONCE));
        byte[] text = cipher.doFinal(bytes, NONCE, bytes.length - NONCE);
        String iban = new String(text, StandardCharsets.US_ASCII);
        return "…" + iban.substring(iban.length() - 4);
    }
}
