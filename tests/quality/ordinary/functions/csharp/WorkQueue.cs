using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jobs;

public sealed class WorkQueue : BackgroundService
{
    private readonly Channel<Func<CancellationToken, Task>> _channel =
        Channel.CreateBounded<Func<CancellationToken, Task>>(new BoundedChannelOptions(500));

    private readonly ILogger<WorkQueue> _logger;

    public WorkQueue(ILogger<WorkQueue> logger) => _logger = logger;

    public ValueTask EnqueueAsync(Func<CancellationToken, Task> job, CancellationToken token) => _channel.Writer.WriteAsync(job, token);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in _channel.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await job(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                _logger.LogError(e, "A job failed");
            }
        }
    }
}
