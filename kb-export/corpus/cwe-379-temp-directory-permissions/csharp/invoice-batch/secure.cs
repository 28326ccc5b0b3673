using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Billing.Jobs
{
    public sealed class InvoiceBatch
    {
        private readonly IRenderer renderer;
        private readonly IUploader uploader;
        private readonly ILogger<InvoiceBatch> logger;

        public InvoiceBatch(IRenderer renderer, IUploader uploader, ILogger<InvoiceBatch> logger)
        {
            this.renderer = renderer;
            this.uploader = uploader;
            this.logger = logger;
        }

        public async Task<int> Run(IReadOnlyList<Invoice> invoices, CancellationToken token)
        {
            var started = DateTime.UtcNow;
            var work = Directory.CreateTempSubdirectory("batch-");
            try
            {
                decimal total = 0;
                foreach (var invoice in invoices)
                {
                    var file = Path.Combine(work.FullName, invoice.Number + ".pdf");
                    await renderer.Render(invoice, file, token);
                    total += invoice.Amount;
                }
                foreach (var file in work.EnumerateFiles("*.pdf"))
                    await uploader.Send(file.FullName, token);
                var seconds = (DateTime.UtcNow - started).TotalSeconds;
                logger.LogInformation("{Count} invoices, {Total}", invoices.Count, total);
                logger.LogInformation("batch took {Seconds:F1} s", seconds);
                return invoices.Count;
            }
            finally
            {
                work.Delete(true);
            }
        }
    }
}
