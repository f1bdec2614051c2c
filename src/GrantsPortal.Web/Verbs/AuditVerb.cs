using System.CommandLine;
using GrantsPortal.Features.Audit;

namespace GrantsPortal.Web.Verbs;

/// <summary><c>audit verify</c>: recomputes the chain of the audit trail.</summary>
public static class AuditVerb
{
    public static Command Create(VerbHost host)
    {
        Command verify = new("verify", "Recomputes the audit trail's chain. Ends with 1 and names the first entry that does not hold.");
        verify.SetAction(async (_, cancel) =>
        {
            var verdict = await host.Send(new VerifyAuditTrailQuery(), cancel);
            if (verdict.Break is { } at)
            {
                throw new VerbFailed($"The audit trail breaks at entry {at.Sequence}: {Explain(at.Fault)} {verdict.Entries} entries before it hold.");
            }
            await host.Out.WriteLineAsync($"{verdict.Entries} entries hold; last hash {verdict.LastHash}");
            return 0;
        });
        return new Command("audit", "The audit trail.") { verify };
    }

    private static string Explain(AuditFault fault) => fault switch
    {
        AuditFault.Gap => "it is missing.",
        AuditFault.BrokenLink => "it does not continue the entry before it.",
        AuditFault.ChangedContent => "its content was changed after it was written.",
        _ => "the trail ends before its recorded head.",
    };
}
