using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Data;

/// <summary>Keeps the Data Protection keys in the database, so that every process of the portal reads the others' cookies and a restart signs nobody out.</summary>
public sealed class KeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        return [.. db.DataProtectionKeys.AsNoTracking().OrderBy(k => k.Id).AsEnumerable().Select(k => XElement.Parse(k.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        db.DataProtectionKeys.Add(new StoredKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        // The interface is synchronous; a new key comes every 90 days.
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
