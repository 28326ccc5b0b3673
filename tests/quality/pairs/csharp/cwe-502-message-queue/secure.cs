using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Jobs;

public abstract class Job { }

public sealed class SendMail : Job
{
    public string To { get; set; } = "";
    public string Template { get; set; } = "";
}

public sealed class CreateInvoice : Job
{
    public int OrderId { get; set; }
}

public static class JobSerializer
{
    private static readonly JsonSerializerSettings Settings = new() { MaxDepth = 16 };

    private sealed record Envelope(string Kind, JObject Body);

    public static string Write(Job job) =>
        JsonConvert.SerializeObject(new Envelope(job.GetType().Name, JObject.FromObject(job)), Settings);

    public static Job Read(string json)
    {
        var envelope = JsonConvert.DeserializeObject<Envelope>(json, Settings);
        return envelope?.Kind switch
        {
            nameof(SendMail) => envelope.Body.ToObject<SendMail>()!,
            nameof(CreateInvoice) => envelope.Body.ToObject<CreateInvoice>()!,
            _ => throw new JsonException("The message has an unknown kind."),
        };
    }
}
