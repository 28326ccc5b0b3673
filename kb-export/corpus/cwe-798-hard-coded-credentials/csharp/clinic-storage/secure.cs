using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

public sealed class PictureStore
{
    private readonly BlobContainerClient container;
    private readonly ILogger<PictureStore> log;

    public PictureStore(IConfiguration settings, ILogger<PictureStore> log)
    {
        var accountKey = settings["Pictures:AccountKey"]
            ?? throw new InvalidOperationException("Pictures:AccountKey is not set");
        var credential = new StorageSharedKeyCredential("vetpictures", accountKey);
        container = new BlobContainerClient(new Uri(settings["Pictures:Container"]!), credential);
        this.log = log;
    }

    private static string NameOf(int animal, DateTimeOffset taken, string kind)
    {
        return $"{animal:D6}/{taken:yyyy-MM-dd-HHmm}-{kind.ToLowerInvariant()}.dcm";
    }

    public async Task<string> SaveAsync(
        int animal, string kind, Stream picture, CancellationToken stop)
    {
        if (picture.Length is 0 or > 64 << 20)
        {
            throw new ArgumentException($"picture with {picture.Length} bytes");
        }
        var taken = DateTimeOffset.UtcNow;
        var name = NameOf(animal, taken, kind);
        var options = new BlobUploadOptions
        {
            Tags = new Dictionary<string, string>
            {
                ["animal"] = animal.ToString(),
                ["year"] = taken.Year.ToString(),
            },
        };
        await container.GetBlobClient(name).UploadAsync(picture, options, stop);
        log.LogInformation("Picture of animal {Animal}, {Size} KB", animal, picture.Length / 1024);
        return name;
    }
}
