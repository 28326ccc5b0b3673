using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Profile;

public sealed class AvatarUploads
{
    private const long MaxBytes = 1024 * 1024;
    private static readonly Dictionary<string, byte[]> Signatures = new()
    {
        [".png"] = new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A },
        [".jpg"] = new byte[] { 0xFF, 0xD8, 0xFF },
    };

    private readonly string _folder;

    public AvatarUploads(string folder) => _folder = folder;

    public async Task<string?> SaveAsync(IFormFile file)
    {
        if (file.Length is 0 or > MaxBytes)
        {
            return null;
        }
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory);
        var bytes = memory.ToArray();
        var extension = Signatures.FirstOrDefault(s => bytes.AsSpan().StartsWith(s.Value)).Key;
        if (extension is null)
        {
            return null;
        }
        var name = Guid.NewGuid().ToString("N") + extension;
        await File.WriteAllBytesAsync(Path.Combine(_folder, name), bytes);
        return name;
    }
}
