using System;
using System.IO;
using System.Linq;
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
        var name = new string(userName.Take(100).Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '?' : c).ToArray());
        var line = new StringBuilder()
            .Append(DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ"))
            .Append(" result=").Append(succeeded ? "ok" : "failed")
            .Append(" address=").Append(address)
            .Append(" user=\"").Append(name.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append('"')
            .AppendLine()
            .ToString();
        lock (_lock)
        {
            File.AppendAllText(_path, line);
        }
    }
}
