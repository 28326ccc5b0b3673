using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Building.Control;

public sealed record Envelope(string Command, string Room, JsonElement Settings);

public interface ICommand
{
    Task RunAsync(string room, JsonElement settings, CancellationToken stop);
}

public sealed class CommandConsumer
{
    private readonly ISet<string> rooms;
    private readonly ILogger<CommandConsumer> log;

    public CommandConsumer(ISet<string> rooms, ILogger<CommandConsumer> log)
    {
        this.rooms = rooms;
        this.log = log;
    }

    public async Task<bool> HandleAsync(ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        var envelope = JsonSerializer.Deserialize<Envelope>(body.Span);
        if (envelope is null || !rooms.Contains(envelope.Room))
        {
            log.LogWarning("Message of {Length} bytes for no known room", body.Length);
            return false;
        }
        var type = Type.GetType(envelope.Command);
        if (type is null || Activator.CreateInstance(type) is not ICommand command)
        {
            log.LogWarning("Unknown command");
            return false;
        }

        var watch = Stopwatch.StartNew();
        await command.RunAsync(envelope.Room, envelope.Settings, stop);
        if (watch.Elapsed > TimeSpan.FromSeconds(2))
        {
            log.LogInformation("Slow command in {Room}: {Elapsed}", envelope.Room, watch.Elapsed);
        }
        return true;
    }
}
