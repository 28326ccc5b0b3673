using System;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public record Slip(int Employee, int Year, int Month, decimal Gross, decimal Tax);

public sealed class SlipArchive
{
    private readonly byte[] key;
    private readonly string folder;
    private readonly ILogger<SlipArchive> log;

    public SlipArchive(byte[] key, string folder, ILogger<SlipArchive> log)
    {
        this.key = key.Length == 32 ? key : throw new ArgumentException("length of the key");
        this.folder = folder;
        this.log = log;
    }

    private byte[] Seal(byte[] text)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptEcb(text, PaddingMode.PKCS7);
    }

    private static string Layout(Slip slip)
    {
        var net = slip.Gross - slip.Tax;
        var lines = new StringBuilder();
        lines.AppendLine(CultureInfo.InvariantCulture, $"Period {slip.Year}-{slip.Month:D2}");
        lines.AppendLine(CultureInfo.InvariantCulture, $"Gross  {slip.Gross,12:N2}");
        lines.AppendLine(CultureInfo.InvariantCulture, $"Tax    {slip.Tax,12:N2}");
        lines.AppendLine(CultureInfo.InvariantCulture, $"Net    {net,12:N2}");
        return lines.ToString();
    }

    public async Task<string> StoreAsync(Slip slip)
    {
        if (slip.Month is < 1 or > 12 || slip.Tax > slip.Gross)
        {
            throw new ArgumentException("values of the slip");
        }
        var name = $"{slip.Employee:D5}-{slip.Year}{slip.Month:D2}.slip";
        var bytes = Seal(Encoding.UTF8.GetBytes(Layout(slip)));
        await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes);
        log.LogInformation("Slip {Name} stored, {Size} bytes", name, bytes.Length);
        return name;
    }
}
