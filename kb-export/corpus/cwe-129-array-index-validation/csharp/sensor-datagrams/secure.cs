using System;
using System.Net;
using System.Net.Sockets;

public class GreenhouseListener
{
    private readonly double[] readings = new double[24];
    private readonly DateTime[] seen = new DateTime[24];
    private long datagrams;

    public void Run(int port)
    {
        using (var client = new UdpClient(port))
        {
            var sender = new IPEndPoint(IPAddress.Any, 0);
            while (true)
            {
                byte[] data = client.Receive(ref sender);
                datagrams++;
                if (data.Length != 4)
                {
                    Console.Error.WriteLine("{0}: datagram of {1} bytes", sender, data.Length);
                    continue;
                }
                int sensor = data[0];
                double celsius = ((data[1] << 8) | data[2]) / 100.0;
                if (celsius > 80)
                {
                    Console.Error.WriteLine("{0}: {1:F2} degrees?", sender, celsius);
                    continue;
                }
                if (sensor >= readings.Length)
                {
                    continue;
                }
                readings[sensor] = celsius;
                seen[sensor] = DateTime.UtcNow;
                if (datagrams % 100 == 0)
                {
                    Console.WriteLine("{0} datagrams, battery {1}%", datagrams, data[3]);
                }
            }
        }
    }
}

public static class ClimateText
{
    public static string Describe(double celsius, int humidity)
    {
        string text = celsius < 5 ? "frost danger" : celsius > 35 ? "too hot" : "fine";
        if (humidity > 90)
        {
            text += ", open the windows";
        }
        return text;
    }
}
