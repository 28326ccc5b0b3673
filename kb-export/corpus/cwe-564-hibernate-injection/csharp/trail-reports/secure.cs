using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;
using NHibernate;

public sealed class TrailReports
{
    private readonly ISessionFactory factory;
    private readonly ILogger<TrailReports> log;

    public TrailReports(ISessionFactory factory, ILogger<TrailReports> log)
    {
        this.factory = factory;
        this.log = log;
    }

    public IList<Report> Find(string trail, DateTime since)
    {
        if (since > DateTime.UtcNow)
        {
            return new List<Report>();
        }
        using var session = factory.OpenSession();
        var query = session.CreateQuery("from Report r where r.Trail = :trail and r.Written >= :since");
        query.SetString("trail", trail);
        query.SetDateTime("since", since);
        query.SetMaxResults(200);
        var found = query.List<Report>();
        log.LogInformation("{Count} reports found", found.Count);
        return found;
    }

    public static IDictionary<int, int> PerMonth(IEnumerable<Report> reports)
    {
        return reports.GroupBy(report => report.Written.Month)
            .OrderBy(group => group.Key)
            .ToDictionary(group => group.Key, group => group.Count());
    }
}
