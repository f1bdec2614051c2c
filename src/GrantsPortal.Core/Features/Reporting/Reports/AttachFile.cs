using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting.Reports;
using GrantsPortal.Features.Reporting.Attachments;
using GrantsPortal.Pipeline;
using MediatR;
using AttachmentKind = GrantsPortal.Domain.Reporting.Reports.AttachmentKind;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>Puts a file that passed every check beside the draft; answers with its key. The same file sent twice is there once.</summary>
[Access(Roles.Grantees)]
public sealed record AttachFileCommand(string Number, AttachmentKind Kind, ReceivedFile File) : ICommand<long>;

internal sealed class AttachFileValidator : AbstractValidator<AttachFileCommand>
{
    public AttachFileValidator()
    {
        RuleFor(c => c.Number).NotEmpty();
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.File).NotNull();
    }
}

internal sealed class AttachFileHandler(GrantsDbContext db, ReportLoader loader, Caller caller, OfficeClock clock) : IRequestHandler<AttachFileCommand, long>
{
    public async Task<long> Handle(AttachFileCommand command, CancellationToken cancellationToken)
    {
        var context = await loader.OpenAsync(command.Number, cancellationToken);
        context.RefuseWhenNoLongerAskedFor();
        var (report, file) = (context.Report, command.File);
        if (report.Attachments.FirstOrDefault(a => a.RemovedAt is null && a.Sha256 == file.Sha256 && a.Name == file.Name) is { } there)
        {
            return there.Id;
        }
        var attachment = new ReportAttachment(
            command.Kind, file.Name, file.ContentType, file.Size, file.Sha256, file.Scan.Result.ToString(), file.Content.ToArray(), clock.UtcNow, caller.User.Id, caller.User.Name);
        report.Attach(attachment, clock.UtcNow, caller.User);
        // Gives it its key now and not when all is saved.
        db.Add(attachment);
        return attachment.Id;
    }
}
