using System;
using System.Buffers;
using System.Collections.Concurrent;
using System.IO;

public class PreviewService
{
    private readonly string folder;
    private readonly ConcurrentDictionary<int, long> hits = new ConcurrentDictionary<int, long>();

    public PreviewService(string folder)
    {
        this.folder = folder;
    }

    public string Preview(int document, int bytes)
    {
        if (document <= 0 || bytes < 16 || bytes > 4096)
        {
            throw new ArgumentOutOfRangeException("bytes");
        }
        hits.AddOrUpdate(document, 1, (_, n) => n + 1);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(bytes);
        try
        {
            using (var file = File.OpenRead(Path.Combine(folder, document + ".txt")))
            {
                int read = file.Read(buffer, 0, bytes);
                if (read == 0)
                {
                    return string.Empty;
                }
                return Convert.ToBase64String(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public long Hits(int document)
    {
        long count;
        return hits.TryGetValue(document, out count) ? count : 0;
    }
}

public static class PreviewText
{
    public static string Size(long bytes)
    {
        if (bytes < 1024)
        {
            return bytes + " bytes";
        }
        return bytes / 1024 + " KiB";
    }
}
