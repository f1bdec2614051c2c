using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Organizations;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Organizations;

/// <summary>Recipients whose name has every word of the text, or whose UEI begins with it; one page, by name.</summary>
[Access(Roles.Office)]
public sealed record FindOrganizationsQuery(string? Text, int Skip = 0, int Take = 25) : IQuery<OrganizationList>;

public sealed record OrganizationList(int Total, IReadOnlyList<OrganizationRow> Rows);

public sealed record OrganizationRow(
    long Id, string Name, OrganizationType Type, string CountryCode, LocalizedText Country, string? Uei, bool UeiOverridden, DateOnly? SamExpiresOn, bool IsBlocked, int Awards);

internal sealed class FindOrganizationsHandler(GrantsDbContext db) : IRequestHandler<FindOrganizationsQuery, OrganizationList>
{
    private const int MaxTake = 100;
    private const int MaxText = 200;

    public async Task<OrganizationList> Handle(FindOrganizationsQuery query, CancellationToken cancellationToken)
    {
        var found = db.Organizations.AsNoTracking();
        var typed = query.Text?.Trim() is { Length: > MaxText } tooLong ? tooLong[..MaxText] : query.Text?.Trim() ?? "";
        if (typed.Length > 0)
        {
            var uei = typed.ToUpperInvariant();
            var named = found;
            foreach (var word in Folding.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                named = named.Where(o => o.NameFolded.Contains(word));
            }
            // A text of signs alone folds to no word at all: it finds nothing, not everything.
            found = Folding.Fold(typed).Length == 0 ? found.Where(o => false) : named.Union(found.Where(o => o.Uei != null && o.Uei.StartsWith(uei)));
        }
        var total = await found.CountAsync(cancellationToken);
        var rows = await found.OrderBy(o => o.NameFolded).ThenBy(o => o.Id).Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, MaxTake))
            .Join(db.Countries, o => o.CountryCode, c => c.Code, (o, c) => new OrganizationRow(
                o.Id, o.Name, o.Type, o.CountryCode, c.Name, o.Uei, o.UeiOverrideReason != null, o.SamExpiresOn, o.BlockedReason != null, db.Awards.Count(a => a.RecipientId == o.Id)))
            .ToListAsync(cancellationToken);
        return new OrganizationList(total, [.. rows.OrderBy(r => Folding.Fold(r.Name), StringComparer.Ordinal).ThenBy(r => r.Id)]);
    }
}
