using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.People;
using GrantsPortal.Features.Awards;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Money;

/// <summary>All pages of <see cref="GetAwardLedgerQuery"/> under the same filters and in the same order, row by row into <paramref name="Write"/>; answers how many went.</summary>
[Access(Roles.Everyone)]
public sealed record ExportAwardLedgerQuery(string Fain, string? Quarter, string? Category, string? Country, Func<AwardLedgerLine, CancellationToken, Task> Write)
    : IQuery<int>;

internal sealed class ExportAwardLedgerValidator : AbstractValidator<ExportAwardLedgerQuery>
{
    public ExportAwardLedgerValidator() =>
        RuleFor(q => q.Quarter).Must(q => string.IsNullOrEmpty(q) || CalendarQuarter.TryParse(q, out _)).WithError(MoneyErrors.QuarterMalformed);
}

internal sealed class ExportAwardLedgerHandler(GrantsDbContext db, AwardReader reader) : IRequestHandler<ExportAwardLedgerQuery, int>
{
    public async Task<int> Handle(ExportAwardLedgerQuery query, CancellationToken cancellationToken)
    {
        var id = await reader.OpenAsync(query.Fain, cancellationToken);
        var count = 0;
        await foreach (var line in AwardLedgerLines.Rows(db, AwardLedgerLines.Filter(db, id, query.Quarter, query.Category, query.Country))
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await query.Write(line, cancellationToken);
            count++;
        }
        return count;
    }
}
