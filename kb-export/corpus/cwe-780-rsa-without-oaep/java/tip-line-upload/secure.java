import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

public class TipEnvelope {
    private static final int MAX_LENGTH = 200_000;
    private final PublicKey editors;

    public TipEnvelope(PublicKey editors) {
        this.editors = editors;
    }

    private static String tidy(String text) {
        String tidied = text.replace("\r\n", "\n").strip();
        if (tidied.isEmpty() || tidied.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("length of the tip");
        }
        return tidied;
    }

    public byte[] seal(String subject, String text) throws GeneralSecurityException, IOException {
        String message = Instant.now() + "\n" + subject.strip() + "\n\n" + tidy(text);
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        SecretKey key = generator.generateKey();
        Cipher wrapping = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
        wrapping.init(Cipher.WRAP_MODE, editors);
        byte[] wrapped = wrapping.wrap(key);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        byte[] body = cipher.doFinal(message.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(wrapped.length);
            out.write(wrapped);
            out.write(cipher.getIV());
            out.write(body);
        }
        return bytes.toByteArray();
    }
}
