import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

public class TransferRecords {
    private final SecretKey encryption;
    private final SecretKey authentication;

    public TransferRecords(SecretKey encryption, SecretKey authentication) {
        this.encryption = encryption;
        this.authentication = authentication;
    }

    private static String line(String iban, BigDecimal amount, String purpose, LocalDate day) {
        String shortened = purpose.strip();
        if (shortened.length() > 140) {
            shortened = shortened.substring(0, 140);
        }
        String money = amount.setScale(2).toPlainString();
        return String.join(";", iban, money, shortened, day.toString());
    }

    public String record(String iban, BigDecimal amount, String purpose)
            throws GeneralSecurityException, IOException {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("amount of a transfer");
        }
        String text = line(iban, amount, purpose, LocalDate.now());
        byte[] iv = new byte[16];
        new SecureRandom().nextBytes(iv);
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, encryption, new IvParameterSpec(iv));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(iv);
        out.write(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(authentication);
        out.write(mac.doFinal(out.toByteArray()));
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
