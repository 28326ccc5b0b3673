using System;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public record TurbineStatus(double Kilowatts, double WindSpeed, bool Braked);

public class TurbineLink
{
    private readonly ILogger<TurbineLink> log;

    public TurbineLink(ILogger<TurbineLink> log) => this.log = log;

    private static bool CheckController(
        object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        return errors is SslPolicyErrors.None or SslPolicyErrors.RemoteCertificateNameMismatch;
    }

    public async Task<TurbineStatus> ReadAsync(string host, CancellationToken stop)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, 8443, stop);
        await using var tls = new SslStream(client.GetStream(), false, CheckController);
        await tls.AuthenticateAsClientAsync(host);
        using var reader = new StreamReader(tls);
        var line = await reader.ReadLineAsync(stop) ?? throw new IOException("no status");
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        if (parts.Length != 3)
        {
            throw new InvalidDataException($"status with {parts.Length} fields");
        }
        var status = new TurbineStatus(
            double.Parse(parts[0]), double.Parse(parts[1]), parts[2] == "B");
        if (status.WindSpeed > 25 && !status.Braked)
        {
            log.LogWarning("Storm at turbine {Host}, not braked", host);
        }
        return status;
    }
}
