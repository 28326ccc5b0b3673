using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

public class DriverMessage
{
    public int Level { get; set; }
    public string Text { get; set; }
}

public class DriverLog
{
    private const int Header = 8;
    private readonly Dictionary<int, int> counts = new Dictionary<int, int>();

    public IList<DriverMessage> ReadAll(IntPtr block, int size)
    {
        var messages = new List<DriverMessage>();
        if (block == IntPtr.Zero || size < Header)
        {
            return messages;
        }
        int pos = 0;
        while (pos <= size - Header)
        {
            int level = Marshal.ReadInt32(block, pos);
            int length = Marshal.ReadInt32(block, pos + 4);
            pos += Header;
            if (length < 0 || level < 0 || level > 4)
            {
                throw new InvalidOperationException("block is damaged");
            }
            string text = Marshal.PtrToStringAnsi(IntPtr.Add(block, pos), length);
            pos += length;
            int count;
            counts.TryGetValue(level, out count);
            counts[level] = count + 1;
            if (text.Trim().Length > 0)
            {
                messages.Add(new DriverMessage { Level = level, Text = text.Trim() });
            }
        }
        Console.WriteLine("{0} messages in {1} bytes", messages.Count, size);
        return messages;
    }
}
