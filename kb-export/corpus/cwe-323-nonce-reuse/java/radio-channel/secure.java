import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

public class RescueChannel {
    private static final int MAX_TEXT = 160;
    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    public RescueChannel(SecretKey key) {
        this.key = key;
    }

    public byte[] encode(int radio, double latitude, double longitude, String text)
            throws GeneralSecurityException {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new IllegalArgumentException("position");
        }
        byte[] words = text.strip().getBytes(StandardCharsets.UTF_8);
        int length = Math.min(words.length, MAX_TEXT);
        ByteBuffer message = ByteBuffer.allocate(20 + length);
        message.putInt((int) Instant.now().getEpochSecond());
        message.putDouble(latitude).putDouble(longitude);
        message.put(words, 0, length);
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(new byte[] {(byte) (radio >> 8), (byte) radio});
        byte[] sealed = cipher.doFinal(message.array());
        ByteBuffer packet = ByteBuffer.allocate(2 + nonce.length + sealed.length);
        packet.putShort((short) radio).put(nonce).put(sealed);
        return packet.array();
    }
}
