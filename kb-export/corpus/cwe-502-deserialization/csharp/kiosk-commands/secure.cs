using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Kiosks.Control
{
    public sealed class CommandReceiver
    {
        private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings
        {
            TypeNameHandling = TypeNameHandling.None,
            DateTimeZoneHandling = DateTimeZoneHandling.Utc,
            MaxDepth = 16,
        };

        private readonly IDictionary<string, Func<Command, bool>> actions;
        private readonly ILogger<CommandReceiver> logger;
        private long handled;

        public CommandReceiver(IDictionary<string, Func<Command, bool>> actions,
            ILogger<CommandReceiver> logger)
        {
            this.actions = actions;
            this.logger = logger;
        }

        public void Listen(IModel channel, string queue)
        {
            var consumer = new EventingBasicConsumer(channel);
            consumer.Received += (_, args) =>
            {
                var started = DateTime.UtcNow;
                var text = Encoding.UTF8.GetString(args.Body.ToArray());
                var done = Handle(text);
                channel.BasicAck(args.DeliveryTag, false);
                var took = DateTime.UtcNow - started;
                logger.LogInformation("command {Done}, {Took} ms", done, took.TotalMilliseconds);
            };
            channel.BasicConsume(queue, false, consumer);
        }

        private bool Handle(string text)
        {
            var command = JsonConvert.DeserializeObject<Command>(text, Settings);
            if (command == null || !actions.TryGetValue(command.Action ?? "", out var action))
                return false;
            if (++handled % 500 == 0)
                logger.LogInformation("{Count} commands handled", handled);
            return action(command);
        }
    }
}
