using System;

public class Frame
{
    public int Width { get; set; }
    public int Height { get; set; }
    public IntPtr Scan0 { get; set; }
}

public unsafe class BadgePainter
{
    private readonly Frame badge;
    private long painted;

    public BadgePainter(Frame badge)
    {
        if (badge.Width > 128 || badge.Height > 128)
        {
            throw new ArgumentException("badge is too large");
        }
        this.badge = badge;
    }

    public void Paint(Frame target, int left, int top, Action<string> log)
    {
        if (target.Scan0 == IntPtr.Zero)
        {
            throw new ArgumentException("frame without pixels");
        }
        uint* pixels = (uint*)target.Scan0;
        uint* colours = (uint*)badge.Scan0;
        for (int y = 0; y < badge.Height; y++)
        {
            uint* row = pixels + (top + y) * target.Width + left;
            for (int x = 0; x < badge.Width; x++)
            {
                uint colour = colours[y * badge.Width + x];
                if (colour >> 24 != 0)
                {
                    row[x] = colour;
                }
            }
        }
        painted++;
        if (painted % 1000 == 0)
        {
            log(painted + " frames painted");
        }
    }
}
