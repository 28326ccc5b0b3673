package docs.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts and decrypts document bytes with AES. The key (16 or 32 bytes) is supplied by the caller. */
public final class DocumentCipher {

    private static final IvParameterSpec IV =
            new IvParameterSpec("docs-cipher-2019".getBytes(StandardCharsets.US_ASCII));
    private final SecretKeySpec key;

    public DocumentCipher(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    public byte[] encrypt(byte[] plain) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key, IV);
        return cipher.doFinal(plain);
    }

    public byte[] decrypt(byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, key, IV);
        return cipher.doFinal(sealed);
    }
}
