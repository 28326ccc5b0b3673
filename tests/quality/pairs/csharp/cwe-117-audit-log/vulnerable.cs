using System;
using System.IO;
using System.Net;
using System.Text;

namespace Audit;

public sealed class SignInLog
{
    private readonly object _lock = new();
    private readonly string _path;

    public SignInLog(string path) => _path = path;

    public void Record(string userName, IPAddress address, bool succeeded)
    {
        var name = userName.Length > 100 ? userName[..100] : userName;
        var line = new StringBuilder()
            .Append(DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ"))
            .Append(" user=").Append(name)
            .Append(" address=").Append(address)
            .Append(" result=").Append(succeeded ? "ok" : "failed")
            .AppendLine()
            .ToString();
        lock (_lock)
        {
            File.AppendAllText(_path, line);
        }
    }
}
