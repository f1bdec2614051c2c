using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Results;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Awards;

/// <summary>What the fields of an award's form offer.</summary>
[Access(Roles.Officers)]
public sealed record GetAwardFormOptionsQuery : IQuery<AwardFormOptions>;

public sealed record AwardFormOptions(
    IReadOnlyList<CodeOption> Programs, IReadOnlyList<CodeOption> Instruments, IReadOnlyList<CodeOption> Compacts, IReadOnlyList<CodeOption> Countries,
    IReadOnlyList<CodeOption> Categories, IReadOnlyList<IndicatorOption> Indicators, IReadOnlyList<OfficerOption> Officers);

public sealed record CodeOption(string Code, LocalizedText Name);

public sealed record IndicatorOption(string Code, LocalizedText Name, Pillar Pillar);

public sealed record OfficerOption(long Id, string Name);

internal sealed class GetAwardFormOptionsHandler(GrantsDbContext db) : IRequestHandler<GetAwardFormOptionsQuery, AwardFormOptions>
{
    public async Task<AwardFormOptions> Handle(GetAwardFormOptionsQuery query, CancellationToken cancellationToken) => new(
        await CodesAsync(db.Programs, cancellationToken),
        await CodesAsync(db.Instruments, cancellationToken),
        await db.Compacts.OrderBy(c => c.Code).Join(db.Countries, c => c.CountryCode, c => c.Code, (compact, country) => new CodeOption(compact.Code, country.Name))
            .ToListAsync(cancellationToken),
        await db.Countries.AsNoTracking().OrderBy(c => c.Code).Select(c => new CodeOption(c.Code, c.Name)).ToListAsync(cancellationToken),
        await CodesAsync(db.ObjectClasses, cancellationToken),
        await db.Indicators.AsNoTracking().Where(i => !i.IsRetired).OrderBy(i => i.SortOrder).Select(i => new IndicatorOption(i.Code, i.Name, i.Pillar)).ToListAsync(cancellationToken),
        await db.Users.AsNoTracking().Where(u => u.Role == Role.ProgramOfficer && u.DeactivatedAt == null).OrderBy(u => u.DisplayName)
            .Select(u => new OfficerOption(u.Id, u.DisplayName)).ToListAsync(cancellationToken));

    private static Task<List<CodeOption>> CodesAsync<T>(IQueryable<T> list, CancellationToken cancellationToken)
        where T : CodeListItem =>
        list.AsNoTracking().Where(i => !i.IsRetired).OrderBy(i => i.SortOrder).Select(i => new CodeOption(i.Code, i.Name)).ToListAsync(cancellationToken);
}
