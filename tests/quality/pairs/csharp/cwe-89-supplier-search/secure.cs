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
        var query = _db.Suppliers.FromSqlInterpolated($"SELECT * FROM Suppliers WHERE FREETEXT(SearchText, {name})");
        if (!string.IsNullOrEmpty(country))
        {
            query = query.Where(supplier => supplier.Country == country);
        }
        return query.AsNoTracking().Take(100).ToListAsync();
    }
}
