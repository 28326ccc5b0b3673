using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using MQTTnet;
using MQTTnet.Client;

public sealed class HeartRatePublisher
{
    private readonly IConfiguration settings;
    private readonly ILogger<HeartRatePublisher> log;

    public HeartRatePublisher(IConfiguration settings, ILogger<HeartRatePublisher> log)
    {
        this.settings = settings;
        this.log = log;
    }

    private MqttClientOptions Options()
    {
        return new MqttClientOptionsBuilder()
            .WithTcpServer(settings["Broker:Host"], 8883)
            .WithTlsOptions(options => options.UseTls())
            .WithCredentials(settings["Broker:User"], settings["Broker:Password"])
            .WithKeepAlivePeriod(TimeSpan.FromSeconds(30))
            .Build();
    }

    public async Task PublishAsync(int patient, IReadOnlyList<int> beats, CancellationToken stop)
    {
        var plausible = beats.Where(rate => rate is > 25 and < 230).ToList();
        if (plausible.Count == 0)
        {
            log.LogWarning("No plausible values of patient {Patient}", patient);
            return;
        }
        using var client = new MqttFactory().CreateMqttClient();
        await client.ConnectAsync(Options(), stop);
        var payload = JsonSerializer.SerializeToUtf8Bytes(new
        {
            mean = Math.Round(plausible.Average(), 1),
            highest = plausible.Max(),
            taken = DateTimeOffset.UtcNow,
        });
        await client.PublishBinaryAsync($"rehab/{patient}/heart", payload, cancellationToken: stop);
        await client.DisconnectAsync(cancellationToken: stop);
        log.LogInformation("{Count} values of patient {Patient} sent", plausible.Count, patient);
    }
}
