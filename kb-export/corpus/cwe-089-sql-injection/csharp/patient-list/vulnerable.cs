using System;
using System.Collections.Generic;
using System.Data;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

[Authorize(Policy = "Reception")]
[Route("patients")]
public class PatientsController : Controller
{
    private const int PageSize = 25;
    private readonly string connectionString;
    private readonly ILogger<PatientsController> log;

    public PatientsController(IConfiguration configuration, ILogger<PatientsController> log)
    {
        connectionString = configuration.GetConnectionString("Practice")!;
        this.log = log;
    }

    private static int Age(DateTime born)
    {
        int years = DateTime.Today.Year - born.Year;
        return born.AddYears(years) > DateTime.Today ? years - 1 : years;
    }

    [HttpGet]
    public async Task<IActionResult> Search(string name = "", int page = 1)
    {
        int skip = (Math.Max(1, page) - 1) * PageSize;
        var patients = new List<object>();
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync();
        string sql = $"SELECT Id, Name, Born FROM Patients WHERE Name LIKE '%{name}%' " +
                     $"ORDER BY Name OFFSET {skip} ROWS FETCH NEXT {PageSize} ROWS ONLY";
        await using var command = new SqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            DateTime born = reader.GetDateTime("Born");
            int id = reader.GetInt32("Id");
            patients.Add(new { id, name = reader.GetString("Name"), age = Age(born) });
        }
        log.LogInformation("Search gave {Count} patients on page {Page}", patients.Count, page);
        return Json(new { page, patients, more = patients.Count == PageSize });
    }
}
