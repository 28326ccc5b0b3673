using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class DrawerBridge
{
    private readonly ILogger<DrawerBridge> log;
    private readonly ICashDrawer drawer;
    private int openings;

    public DrawerBridge(ILogger<DrawerBridge> log, ICashDrawer drawer)
    {
        this.log = log;
        this.drawer = drawer;
    }

    public async Task RunAsync(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.ExclusiveAddressUse = true;
        listener.Start(4);
        log.LogInformation("waiting on port {Port}", port);
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream());
            string? line = await reader.ReadLineAsync();
            string[] words = (line ?? "").Split(' ');
            if (words.Length == 2 && words[0] == "OPEN" && drawer.Accepts(words[1]))
            {
                drawer.Open();
                openings++;
                log.LogInformation("drawer opened, {Count} times today", openings);
            }
            else
            {
                log.LogWarning("command not understood");
            }
        }
    }
}
