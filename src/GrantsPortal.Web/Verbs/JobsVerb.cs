using System.CommandLine;
using System.Globalization;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Jobs;
using GrantsPortal.Jobs;

namespace GrantsPortal.Web.Verbs;

/// <summary><c>jobs run NAME</c> and <c>jobs list</c>.</summary>
public static class JobsVerb
{
    public static Command Create(VerbHost host) => new("jobs", "What runs on a clock.") { Run(host), List(host) };

    private static Command Run(VerbHost host)
    {
        Argument<string> name = new("NAME") { Description = "The job's name; the verb jobs list prints them." };
        Command run = new("run", "Runs a job now and waits for it. Ends with 1 and one line when it fails.") { name };
        run.SetAction(async (parse, cancel) =>
        {
            await host.RequireDatabaseAsync(cancel);
            try
            {
                var result = await host.Services.GetRequiredService<JobsByHand>().RunAsync(parse.GetRequiredValue(name), cancel);
                if (result.State != JobRunState.Succeeded)
                {
                    var again = result.NextAttemptAt is { } next ? string.Create(CultureInfo.InvariantCulture, $" A serving portal tries again after {next:yyyy-MM-dd HH:mm} UTC.") : "";
                    throw new VerbFailed($"{parse.GetRequiredValue(name)}: {result.Error ?? result.State.ToString()}{again}");
                }
                await host.Out.WriteLineAsync($"{parse.GetRequiredValue(name)}: {result.Items} done{(result.Note is { } note ? $"; {note}" : "")}");
                return 0;
            }
            catch (PortalException refused)
            {
                throw new VerbFailed([.. refused.Errors.Select(e => e.Message)]);
            }
        });
        return run;
    }

    private static Command List(VerbHost host)
    {
        Command list = new("list", "Prints each job and its schedule (minute, hour, day of month, month, day of week, in the office's time zone).");
        list.SetAction(_ =>
        {
            var recurring = host.Services.GetRequiredService<IRecurringJobs>();
            foreach (var job in host.Services.GetRequiredService<JobCatalogue>().All)
            {
                host.Out.WriteLine($"{job.Name,-30} {recurring.CronOf(job.Name) ?? "on demand"}");
            }
            return 0;
        });
        return list;
    }
}
