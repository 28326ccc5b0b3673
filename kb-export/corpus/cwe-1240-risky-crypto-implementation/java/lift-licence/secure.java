import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;

public final class LiftLicence {
    private static final Logger LOG = Logger.getLogger("licence");
    private final BigInteger modulus;
    private final BigInteger exponent = BigInteger.valueOf(65537);

    public LiftLicence(BigInteger modulus) {
        this.modulus = modulus;
    }

    private boolean sealed(byte[] text, byte[] seal) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key);
        check.update(text);
        return check.verify(seal);
    }

    public Set<String> functions(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.size() < 2 || lines.size() > 40) {
            throw new IOException("not a licence file");
        }
        String body = String.join("\n", lines.subList(0, lines.size() - 1));
        byte[] seal = HexFormat.of().parseHex(lines.get(lines.size() - 1));
        if (!sealed(body.getBytes(StandardCharsets.US_ASCII), seal)) {
            LOG.warning("licence is not genuine");
            return Set.of();
        }
        Set<String> paid = new TreeSet<>();
        lines.stream().filter(line -> line.startsWith("function=")).forEach(line -> paid.add(line.substring(9)));
        LOG.info(paid.size() + " functions are paid for");
        return paid;
    }
}
