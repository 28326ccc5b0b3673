using System;
using System.IO;

namespace Storage;

public sealed class FileLibrary
{
    private readonly string _root;

    public FileLibrary(string root)
    {
        _root = Path.GetFullPath(root).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
    }

    public Stream Open(string relativeName)
    {
        var path = Path.GetFullPath(Path.Combine(_root, relativeName));
        if (!path.StartsWith(_root, StringComparison.Ordinal) || !File.Exists(path))
        {
            throw new FileNotFoundException("No such file in the library.", relativeName);
        }
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
    }
}
