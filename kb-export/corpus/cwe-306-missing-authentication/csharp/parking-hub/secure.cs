using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace CarPark.Control
{
    public interface IBarrier
    {
        Task RaiseAsync(string gate, TimeSpan time);
        Task LockAsync(bool locked);
    }

    [Authorize(Policy = "Attendant")]
    public class BarrierHub : Hub
    {
        private static readonly string[] Gates = { "north", "south", "ramp" };
        private static readonly ConcurrentDictionary<string, int> Free =
            new ConcurrentDictionary<string, int>();

        private readonly IBarrier barrier;
        private readonly ILogger<BarrierHub> log;

        public BarrierHub(IBarrier barrier, ILogger<BarrierHub> log)
        {
            this.barrier = barrier;
            this.log = log;
        }

        public override async Task OnConnectedAsync()
        {
            await Clients.Caller.SendAsync("free", Free.Values.Sum());
            await base.OnConnectedAsync();
        }

        public async Task<string> Raise(string gate)
        {
            var name = (gate ?? "").Trim().ToLowerInvariant();
            if (!Gates.Contains(name))
            {
                return "There is no such gate.";
            }
            await barrier.RaiseAsync(name, TimeSpan.FromSeconds(12));
            log.LogInformation("gate {Gate} raised", name);
            return "Gate " + name + " is open.";
        }

        public async Task SetLocked(bool locked)
        {
            await barrier.LockAsync(locked);
            await Clients.All.SendAsync("locked", locked, DateTime.UtcNow.ToString("HH:mm"));
            log.LogInformation("car park locked: {Locked}", locked);
        }
    }
}
