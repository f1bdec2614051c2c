using GrantsPortal.Data;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Notifications;

/// <summary>The reminder ladder in force for each program, in the programs' order.</summary>
[Access(Role.Administrator)]
public sealed record GetReminderLaddersQuery : IQuery<IReadOnlyList<LadderOfProgram>>;

/// <param name="Version">Of the program's own ladder; null where the standard one holds.</param>
public sealed record LadderOfProgram(string ProgramCode, LocalizedText Name, int? Version, IReadOnlyList<LadderStep> Steps);

public sealed record LadderStep(int Days, Role Recipients, string En, string Fr, string Es);

internal sealed class GetReminderLaddersHandler(GrantsDbContext db) : IRequestHandler<GetReminderLaddersQuery, IReadOnlyList<LadderOfProgram>>
{
    public async Task<IReadOnlyList<LadderOfProgram>> Handle(GetReminderLaddersQuery query, CancellationToken cancellationToken)
    {
        var own = (await db.ProgramLadders.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(l => l.ProgramCode);
        var programs = await db.Programs.AsNoTracking().Where(p => !p.IsRetired).OrderBy(p => p.SortOrder).ThenBy(p => p.Code).ToListAsync(cancellationToken);
        return programs.ConvertAll(p => new LadderOfProgram(
            p.Code, p.Name, own.GetValueOrDefault(p.Code)?.Version,
            [.. (own.GetValueOrDefault(p.Code)?.Steps.OrderBy(s => s.Days) ?? (IEnumerable<ReminderStep>)ReminderLadder.Standard.Steps).Select(s => new LadderStep(s.Days, s.Recipients, s.Text.En, s.Text.Fr, s.Text.Es))]));
    }
}
