using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Purchasing;

public sealed class SupplierSearch
{
    private readonly PurchasingContext _db;

    public SupplierSearch(PurchasingContext db) => _db = db;

    public Task<List<Supplier>> FindAsync(string name, string? country)
    {
        var sql = "SELECT * FROM Suppliers WHERE FREETEXT(SearchText, '" + name + "')";
        if (!string.IsNullOrEmpty(country))
        {
            sql += $" AND Country = '{country}'";
        }
        return _db.Suppliers.FromSqlRaw(sql).AsNoTracking().Take(100).ToListAsync();
    }
}
