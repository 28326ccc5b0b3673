using System;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace Office.Scanning
{
    public sealed class ScannerBridge
    {
        private const string Inbox = @"C:\Scans\Inbox";
        private readonly ILogger<ScannerBridge> logger;
        private int pages;

        [DllImport("scandrv")]
        private static extern int scan_page(byte[] buffer, int size, int dpi);

        public ScannerBridge(ILogger<ScannerBridge> logger)
        {
            this.logger = logger;
            var assembly = Assembly.GetExecutingAssembly();
            NativeLibrary.SetDllImportResolver(assembly, Find);
        }

        private static IntPtr Find(string name, Assembly assembly, DllImportSearchPath? search)
        {
            var folders = new[] { AppContext.BaseDirectory };
            foreach (var folder in folders)
            {
                var file = Path.Combine(folder, name + ".dll");
                if (File.Exists(file))
                    return NativeLibrary.Load(file);
            }
            throw new DllNotFoundException(name);
        }

        public string Scan(int dpi)
        {
            var resolution = Math.Clamp(dpi, 75, 600);
            var buffer = new byte[32 * 1024 * 1024];
            var length = scan_page(buffer, buffer.Length, resolution);
            if (length <= 0 || length > buffer.Length)
                throw new IOException("scanner answered " + length);
            var target = Path.Combine(Inbox, $"{DateTime.Now:yyyyMMdd-HHmmss}-{++pages}.tif");
            using (var stream = new FileStream(target, FileMode.CreateNew))
                stream.Write(buffer, 0, length);
            logger.LogInformation("page {Page} with {Dpi} dpi", pages, resolution);
            return target;
        }
    }
}
