using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

public record ElevatorState(int Floor, bool DoorOpen, bool Stuck);

public sealed class ElevatorMonitor : BackgroundService
{
    private readonly IReadOnlyList<Uri> elevators;
    private readonly ILogger<ElevatorMonitor> log;
    private readonly HttpClient http;

    public ElevatorMonitor(IReadOnlyList<Uri> elevators, ILogger<ElevatorMonitor> log)
    {
        this.elevators = elevators;
        this.log = log;
        var handler = new HttpClientHandler
        {

            MaxConnectionsPerServer = 2,
        };
        http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(4) };
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (await timer.WaitForNextTickAsync(stop))
        {
            var stuck = 0;
            foreach (var elevator in elevators)
            {
                try
                {
                    var state = await http.GetFromJsonAsync<ElevatorState>(elevator, stop);
                    stuck += state is { Stuck: true } ? 1 : 0;
                }
                catch (HttpRequestException error)
                {
                    log.LogWarning("{Elevator}: {Message}", elevator.Host, error.Message);
                }
            }
            log.LogInformation("{Stuck} of {Count} elevators stuck", stuck, elevators.Count);
        }
    }
}
