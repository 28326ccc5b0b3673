using System;
using System.Collections.Generic;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Logging;

[ApiController]
[Route("sales")]
public class SalesController : ControllerBase
{
    private static readonly HashSet<string> Branches = new() { "oslo", "bergen", "tromso" };
    private readonly ILogger<SalesController> log;

    public SalesController(ILogger<SalesController> log)
    {
        this.log = log;
    }

    [HttpGet]
    public IActionResult Week([FromQuery] string branch, [FromQuery] int days = 7)
    {
        var since = DateTime.UtcNow.Date.AddDays(-Math.Clamp(days, 1, 31));
        using var connection = new SqlConnection(
            "Server=db1;Integrated Security=true;Database=sales_" + branch);
        connection.Open();
        using var command = new SqlCommand(
            "SELECT day, SUM(cents) FROM receipts WHERE day >= @since GROUP BY day ORDER BY day", connection);
        command.Parameters.AddWithValue("@since", since);
        var sums = new SortedDictionary<DateTime, long>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
                sums[reader.GetDateTime(0)] = reader.GetInt64(1);
        }
        log.LogInformation("{Count} days since {Since}", sums.Count, since);
        return Ok(sums);
    }
}
