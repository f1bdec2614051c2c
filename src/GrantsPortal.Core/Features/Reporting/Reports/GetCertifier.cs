using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>What the reader gave as title, address and telephone when last certifying; of a first certification only the address of the account.</summary>
[Access(Role.GranteeCertifier)]
public sealed record GetCertifierQuery : IQuery<CertifierDetails>;

public sealed record CertifierDetails(string Title, string Email, string Telephone);

internal sealed class GetCertifierHandler(GrantsDbContext db, Caller caller) : IRequestHandler<GetCertifierQuery, CertifierDetails>
{
    public async Task<CertifierDetails> Handle(GetCertifierQuery query, CancellationToken cancellationToken) =>
        await db.Set<ReportVersion>().AsNoTracking().Where(v => v.CertifiedById == caller.User.Id).OrderByDescending(v => v.CertifiedAt)
            .Select(v => new CertifierDetails(v.CertifierTitle, v.CertifierEmail, v.CertifierTelephone)).FirstOrDefaultAsync(cancellationToken)
        ?? new CertifierDetails("", await db.Users.Where(u => u.Id == caller.User.Id).Select(u => u.Email!).FirstOrDefaultAsync(cancellationToken) ?? "", "");
}
