using GrantsPortal.Domain.Notifications;
using GrantsPortal.Domain.People;
using GrantsPortal.Jobs;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Features.Notifications;

/// <summary>
/// Every minute: sends what waits in the outbox. One message at a time: taken in one transaction, sent outside any, marked in another. A
/// process that dies in between leaves at most one message in doubt, which comes again with the same Message-ID.
/// </summary>
[Access(Role.Administrator)]
[Job("send-outbox", Cron = "* * * * *", TimeoutSeconds = 900, MaxAttempts = 3)]
public sealed record SendOutboxJob : IJob;

internal sealed class SendOutboxJobHandler(Dispatcher dispatcher, IMailRenderer renderer, IMailSender sender, OfficeClock clock, IOptions<OutboxOptions> options)
    : IRequestHandler<SendOutboxJob, JobDone>
{
    private const int Batch = 100;
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(10);

    public async Task<JobDone> Handle(SendOutboxJob job, CancellationToken cancellationToken)
    {
        var started = clock.UtcNow;
        var (sent, refused, silent) = (0, 0, 0);
        // What failed waits for later, so that each round finds others.
        while (silent < options.Value.SilentServerAfter && clock.UtcNow - started < Enough)
        {
            var due = (await dispatcher.Send(new GetDueMessagesQuery(Batch), CurrentUser.System, cancellationToken)).Value;
            foreach (var id in due.TakeWhile(_ => silent < options.Value.SilentServerAfter))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var failure = await SendAsync(id, cancellationToken);
                silent = failure is { NobodyThere: true } ? silent + 1 : 0;
                (sent, refused) = failure is null ? (sent + 1, refused) : (sent, refused + 1);
            }
            if (due.Count < Batch)
            {
                break;
            }
        }
        return new JobDone(sent, refused == 0 ? null : $"{refused} not sent");
    }

    /// <returns>Null when it was sent, or when there was nothing to send.</returns>
    private async Task<MailRefused?> SendAsync(long id, CancellationToken cancellationToken)
    {
        var taken = await dispatcher.Send(new ClaimMessageCommand(id, options.Value.ClaimFor), CurrentUser.System, cancellationToken);
        if (!taken.Try(out var claimed) || claimed is null)
        {
            return null;
        }
        var failure = await AttemptAsync(claimed, cancellationToken);
        // Whatever happens to this run: what came of the attempt is known and written down.
        await dispatcher.Send(
            new SettleMessageCommand(id, claimed.Until, claimed.Address, failure is null ? null : Told(failure), failure?.ForGood ?? false),
            CurrentUser.System, CancellationToken.None);
        return failure;
    }

    private async Task<MailRefused?> AttemptAsync(ClaimedMessage claimed, CancellationToken cancellationToken)
    {
        MailBody body;
        try
        {
            body = await renderer.RenderAsync(claimed.Mail, cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // The same facts will fail in the same way.
            return new MailRefused("The message could not be written.", forGood: true, inner: failed);
        }
        try
        {
            await sender.SendAsync(new OutgoingMail(claimed.MessageKey, claimed.Address, claimed.Mail.ReaderName, claimed.WrittenAt, body), cancellationToken);
            return null;
        }
        catch (MailRefused refused)
        {
            return refused;
        }
        catch (Exception failed)
        {
            return new MailRefused("The message could not be handed over.", forGood: false, nobodyThere: true, failed);
        }
    }

    private static string Told(MailRefused failure) => JobFailure.Describe(failure)[$"{nameof(MailRefused)}: ".Length..];
}
