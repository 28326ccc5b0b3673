using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Shop.Data;

public sealed class OrderRepository
{
    private const string Sql = @"
        SELECT TOP (@limit) Id, PlacedAt, TotalCents
          FROM Orders
         WHERE CustomerId = @customerId AND Status = @status
         ORDER BY PlacedAt DESC";

    private readonly string _connectionString;

    public OrderRepository(string connectionString) => _connectionString = connectionString;

    public async Task<IReadOnlyList<OrderRow>> FindAsync(int customerId, string status, int limit, CancellationToken token)
    {
        await using var connection = new SqlConnection(_connectionString);
        var command = new CommandDefinition(
            Sql,
            new { customerId, status, limit = System.Math.Clamp(limit, 1, 200) },
            commandTimeout: 15,
            cancellationToken: token);
        return (await connection.QueryAsync<OrderRow>(command)).AsList();
    }
}
