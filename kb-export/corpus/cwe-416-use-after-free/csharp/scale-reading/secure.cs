using System;
using System.Runtime.InteropServices;

public class Weighing
{
    public double Kilograms { get; set; }
    public string Unit { get; set; }
    public DateTime At { get; set; }
}

public class LegacyScale
{
    private const int BlockSize = 64;
    private int weighings;

    [DllImport("legacyscale")]
    private static extern int scale_read(int port, IntPtr block, int size);

    public Weighing Read(int port)
    {
        if (port < 1 || port > 16)
        {
            throw new ArgumentOutOfRangeException("port");
        }
        IntPtr block = Marshal.AllocHGlobal(BlockSize);
        Marshal.Copy(new byte[BlockSize], 0, block, BlockSize);
        int status = scale_read(port, block, BlockSize - 1);
        int grams = Marshal.ReadInt32(block);
        string unit = Marshal.PtrToStringAnsi(IntPtr.Add(block, 4));
        Marshal.FreeHGlobal(block);
        if (status != 0)
        {
            throw new InvalidOperationException("scale answers " + status);
        }
        weighings++;
        if (weighings % 100 == 0)
        {
            Console.WriteLine("{0} weighings on port {1}", weighings, port);
        }
        return new Weighing
        {
            Kilograms = grams / 1000.0,
            Unit = unit == "lb" ? "lb" : "kg",
            At = DateTime.UtcNow
        };
    }
}
