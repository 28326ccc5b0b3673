using System;
using System.Diagnostics;
using System.IO;
using Microsoft.Win32;

public sealed class AutostartStep
{
    private const string RunKey = @"SOFTWARE\Microsoft\Windows\CurrentVersion\Run";
    private readonly TextWriter report;
    private int steps;

    public AutostartStep(TextWriter report)
    {
        this.report = report;
    }

    public void Install()
    {
        string program = @"C:\Program Files\Letter Scale\scaled.exe";
        if (!File.Exists(program))
        {
            report.WriteLine("driver not found");
            return;
        }
        using (RegistryKey key = Registry.LocalMachine.CreateSubKey(RunKey))
        {
            key.SetValue("LetterScale", "\"" + program + "\" --tray");
        }
        var info = new ProcessStartInfo(program) { UseShellExecute = false };
        info.ArgumentList.Add("--tray");
        Process.Start(info);
        Note("driver installed");
    }

    private void Note(string text)
    {
        steps++;
        report.WriteLine($"{steps}: {text} at {DateTime.Now:HH:mm}");
    }
}
