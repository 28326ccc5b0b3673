using System.Collections.Generic;

namespace Shop.Web;

public sealed record Category(int Id, int? ParentId, string Name);

public sealed record Crumb(string Name, string? Href);

public static class BreadcrumbBuilder
{
    public static IReadOnlyList<Crumb> Build(IReadOnlyDictionary<int, Category> categories, int currentId)
    {
        var trail = new List<Crumb>();
        var seen = new HashSet<int>();
        int? id = currentId;
        while (id is int key && seen.Add(key) && categories.TryGetValue(key, out var category))
        {
            trail.Add(new Crumb(category.Name, key == currentId ? null : $"/categories/{key}"));
            id = category.ParentId;
        }
        trail.Add(new Crumb("Home", "/"));
        trail.Reverse();
        return trail;
    }
}
