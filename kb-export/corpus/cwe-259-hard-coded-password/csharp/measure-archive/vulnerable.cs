using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;

public sealed class MeasurementArchive
{
    private readonly IConfiguration settings;
    private readonly ILogger<MeasurementArchive> log;

    public MeasurementArchive(IConfiguration settings, ILogger<MeasurementArchive> log)
    {
        this.settings = settings;
        this.log = log;
    }

    public async Task<IReadOnlyList<(DateOnly Day, double Mean)>> DailyMeansAsync(
        int sensor, DateOnly from, CancellationToken stop)
    {
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = settings["Archive:Host"],
            Database = "measurements",
            Username = "archive_reader",
            Password = "pegel!Lesen22",
            SslMode = SslMode.VerifyFull,
            Timeout = 10,
        };
        await using var source = NpgsqlDataSource.Create(connection.ConnectionString);
        await using var query = source.CreateCommand(
            "SELECT taken_at::date, avg(value) FROM samples"
            + " WHERE sensor = $1 AND taken_at >= $2 GROUP BY 1 ORDER BY 1");
        query.Parameters.AddWithValue(sensor);
        query.Parameters.AddWithValue(from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var days = new List<(DateOnly, double)>();
        await using var rows = await query.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            days.Add((rows.GetFieldValue<DateOnly>(0), Math.Round(rows.GetDouble(1), 2)));
        }
        log.LogInformation("{Count} days of sensor {Sensor} read", days.Count, sensor);
        return days;
    }
}
