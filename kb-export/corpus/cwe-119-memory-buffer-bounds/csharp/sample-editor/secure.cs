using System;
using System.Runtime.InteropServices;

public unsafe class SampleBuffer : IDisposable
{
    private short* samples;
    private readonly int count;
    private int edits;

    public SampleBuffer(short[] source)
    {
        count = source.Length;
        samples = (short*)Marshal.AllocHGlobal(count * sizeof(short));
        Marshal.Copy(source, 0, (IntPtr)samples, count);
    }

    public bool Move(string command, Action<string> log)
    {
        var words = command.Split(' ');
        int start, length, target;
        if (words.Length != 4 || words[0] != "move")
        {
            return false;
        }
        if (!int.TryParse(words[1], out start) || !int.TryParse(words[2], out length)
            || !int.TryParse(words[3], out target))
        {
            log("numbers expected");
            return false;
        }
        if (start < 0 || length < 0 || target < 0
            || length > count - start || length > count - target)
        {
            return false;
        }
        long bytes = (long)length * sizeof(short);
        Buffer.MemoryCopy(samples + start, samples + target, bytes, bytes);
        edits++;
        log(string.Format("{0} samples moved to {1}", length, target));
        if (edits % 50 == 0)
        {
            log("please save your work");
        }
        return true;
    }

    public void Dispose()
    {
        Marshal.FreeHGlobal((IntPtr)samples);
        samples = null;
    }
}
