using GrantsPortal.Data;
using GrantsPortal.Domain.Money;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Money;

/// <summary>The lines that the page shows and that its export writes: one filter and one order for both.</summary>
internal static class AwardLedgerLines
{
    public static IQueryable<LedgerEntry> Filter(GrantsDbContext db, long awardId, string? quarter, string? category, string? country)
    {
        var lines = db.LedgerEntries.AsNoTracking().Where(e => e.AwardId == awardId);
        if (CalendarQuarter.TryParse(quarter, out var wanted))
        {
            var (from, to) = (wanted.Start, wanted.End);
            lines = lines.Where(e => e.Date >= from && e.Date <= to);
        }
        if (!string.IsNullOrEmpty(category))
        {
            lines = lines.Where(e => e.CategoryCode == category);
        }
        return country switch
        {
            null or "" => lines,
            GetAwardLedgerQuery.WithoutCountry => lines.Where(e => e.CountryCode == null),
            _ => lines.Where(e => e.CountryCode == country),
        };
    }

    public static IQueryable<AwardLedgerLine> Rows(GrantsDbContext db, IQueryable<LedgerEntry> lines) =>
        from line in lines
        join category in db.ObjectClasses on line.CategoryCode equals category.Code
        join place in db.Countries on line.CountryCode equals place.Code into places
        from country in places.DefaultIfEmpty()
        orderby line.Date descending, line.Id descending
        select new AwardLedgerLine(
            line.Id, line.Date, line.Kind, line.CategoryCode, category.Name, line.Description, line.CountryCode, country == null ? null : country.Name,
            line.Amount, line.PostedAt, line.ReversesId != null);
}
