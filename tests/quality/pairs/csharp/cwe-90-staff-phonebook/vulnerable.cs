using System.Collections.Generic;
using System.DirectoryServices;

namespace PhoneBook;

public sealed record Entry(string Name, string Phone);

public sealed class StaffDirectory
{
    private readonly DirectoryEntry _root;

    public StaffDirectory(DirectoryEntry root) => _root = root;

    public IReadOnlyList<Entry> FindBySurname(string surname)
    {
        using var searcher = new DirectorySearcher(_root)
        {
            Filter = $"(&(objectCategory=person)(sn={surname}*)(!(msExchHideFromAddressLists=TRUE)))",
            SizeLimit = 50,
        };
        searcher.PropertiesToLoad.AddRange(new[] { "displayName", "telephoneNumber" });

        var entries = new List<Entry>();
        using var results = searcher.FindAll();
        foreach (SearchResult result in results)
        {
            entries.Add(new Entry(First(result, "displayName"), First(result, "telephoneNumber")));
        }
        return entries;
    }

    private static string First(SearchResult result, string name) =>
        result.Properties[name].Count > 0 ? result.Properties[name][0].ToString() ?? "" : "";
}
