using System;
using System.IO;
using System.Text;

public class ScanGrid
{
    public string Scanner { get; set; }
    public float[,] Metres { get; set; }
    public float Nearest { get; set; }
}

public static class ScanImporter
{
    public static ScanGrid Import(Stream input, Action<string> log)
    {
        using (var reader = new BinaryReader(input, Encoding.ASCII))
        {
            if (reader.ReadUInt32() != 0x4e414353)
            {
                throw new InvalidDataException("not a scan");
            }
            var name = new string(reader.ReadChars(12)).TrimEnd('\0', ' ');
            int rows = reader.ReadInt32();
            int columns = reader.ReadInt32();
            if (rows < 1 || columns < 1 || rows > 8192 || columns > 8192)
            {
                throw new InvalidDataException("the scan is empty");
            }
            var grid = new ScanGrid { Scanner = name, Nearest = float.MaxValue };
            grid.Metres = new float[rows, columns];
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    float metres = reader.ReadUInt16() / 100f;
                    grid.Metres[row, column] = metres;
                    grid.Nearest = Math.Min(grid.Nearest, metres);
                }
            }
            log(string.Format("{0}: {1} x {2} points", name, rows, columns));
            return grid;
        }
    }
}
