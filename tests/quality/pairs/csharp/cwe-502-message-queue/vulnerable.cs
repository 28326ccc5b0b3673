using System;
using System.Collections.Generic;
using Newtonsoft.Json;

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
    private static readonly JsonSerializerSettings Settings = new()
    {
        TypeNameHandling = TypeNameHandling.All,
    };

    public static string Write(Job job) => JsonConvert.SerializeObject(job, Settings);

    public static Job Read(string json)
    {
        var job = (Job?)JsonConvert.DeserializeObject(json, Settings);
        return job ?? throw new JsonException("The message is empty.");
    }
}
