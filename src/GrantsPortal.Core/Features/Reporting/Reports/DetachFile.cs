using FluentValidation;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;

namespace GrantsPortal.Features.Reporting.Reports;

/// <summary>Takes a file out of the draft; a version that was certified with it keeps it.</summary>
[Access(Roles.Grantees)]
public sealed record DetachFileCommand(string Number, long AttachmentId) : ICommand<int>;

internal sealed class DetachFileValidator : AbstractValidator<DetachFileCommand>
{
    public DetachFileValidator() => RuleFor(c => c.Number).NotEmpty();
}

internal sealed class DetachFileHandler(ReportLoader loader, Caller caller, OfficeClock clock) : IRequestHandler<DetachFileCommand, int>
{
    public async Task<int> Handle(DetachFileCommand command, CancellationToken cancellationToken)
    {
        var context = await loader.OpenAsync(command.Number, cancellationToken);
        context.RefuseWhenNoLongerAskedFor();
        context.Report.Detach(command.AttachmentId, clock.UtcNow, caller.User);
        return context.Report.Version + 1;
    }
}
