using System;
using System.IO;
using System.Security.AccessControl;
using System.Security.Principal;
using System.Text.Json;

namespace Scales.Setup
{
    public sealed class InstallStep
    {
        private readonly TextWriter log;

        public InstallStep(TextWriter log)
        {
            this.log = log;
        }

        public string Run(string mediaFolder, int port)
        {
            var common = Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData);
            var target = Directory.CreateDirectory(Path.Combine(common, "ScaleService"));
            var security = target.GetAccessControl();
            var who = new SecurityIdentifier(WellKnownSidType.WorldSid, null);
            security.AddAccessRule(new FileSystemAccessRule(
                who,
                FileSystemRights.FullControl,
                InheritanceFlags.ContainerInherit | InheritanceFlags.ObjectInherit,
                PropagationFlags.None,
                AccessControlType.Allow));
            target.SetAccessControl(security);

            var copied = 0;
            foreach (var file in Directory.EnumerateFiles(mediaFolder, "*.dll"))
            {
                File.Copy(file, Path.Combine(target.FullName, Path.GetFileName(file)), true);
                copied++;
            }
            var settings = new { Port = port, Unit = "kg", Interval = TimeSpan.FromSeconds(2) };
            var json = JsonSerializer.Serialize(settings);
            File.WriteAllText(Path.Combine(target.FullName, "settings.json"), json);
            log.WriteLine($"{copied} files copied to {target.FullName}");
            return target.FullName;
        }
    }
}
