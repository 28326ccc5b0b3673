package payroll.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

public final class PayslipArchive {
    private static final Logger LOG = Logger.getLogger(PayslipArchive.class.getName());
    private final Signer signer;

    public PayslipArchive(Signer signer) {
        this.signer = signer;
    }

    /** Returns the signed archive with one PDF for each person. */
    public byte[] pack(YearMonth month, List<Payslip> slips) throws IOException {
        Instant started = Instant.now();
        if (slips.isEmpty()) {
            throw new IllegalArgumentException("nothing to pack for " + month);
        }
        Path work = Files.createTempFile("payslips", ".zip");
        try {
            try (OutputStream raw = Files.newOutputStream(work);
                    ZipOutputStream zip = new ZipOutputStream(raw)) {
                for (Payslip slip : slips) {
                    zip.putNextEntry(new ZipEntry(month + "/" + slip.staffNumber() + ".pdf"));
                    zip.write(slip.pdf());
                    zip.closeEntry();
                }
            }
            byte[] signed = signer.sign(work);
            Duration took = Duration.between(started, Instant.now());
            LOG.info(slips.size() + " payslips packed in " + took.toMillis() + " ms");
            return signed;
        } finally {
            Files.deleteIfExists(work);
        }
    }
}
