using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Mailboxes;

public sealed class Mailbox
{
    public int Id { get; set; }
    public int UserId { get; set; }
    public string Host { get; set; } = "";
    public string UserName { get; set; } = "";
    public string ProtectedPassword { get; set; } = "";
}

public sealed class MailboxService
{
    private readonly MailContext _db;
    private readonly IDataProtector _protector;

    public MailboxService(MailContext db, IDataProtectionProvider provider)
    {
        _db = db;
        _protector = provider.CreateProtector("Mailboxes.Password.v1");
    }

    public async Task<int> AddAsync(int userId, string host, string userName, string password)
    {
        var mailbox = new Mailbox { UserId = userId, Host = host, UserName = userName, ProtectedPassword = _protector.Protect(password) };
        _db.Mailboxes.Add(mailbox);
        await _db.SaveChangesAsync();
        return mailbox.Id;
    }

    public async Task<string?> PasswordAsync(int userId, int mailboxId)
    {
        var mailbox = await _db.Mailboxes.SingleOrDefaultAsync(m => m.Id == mailboxId && m.UserId == userId);
        return mailbox is null ? null : _protector.Unprotect(mailbox.ProtectedPassword);
    }
}
