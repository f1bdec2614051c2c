using System.CommandLine;
using System.Text.Json;
using GrantsPortal.Domain;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Imports;

namespace GrantsPortal.Web.Verbs;

/// <summary><c>import awards</c>: creates or updates draft awards from a CSV file, all or nothing.</summary>
public static class ImportAwardsVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create(VerbHost host)
    {
        Argument<string> file = new("FILE") { Description = "A CSV file in UTF-8 whose first row names the columns." };
        Option<bool> dryRun = new("--dry-run") { Description = "Checks everything and stores nothing." };
        Option<string> format = VerbOptions.Choice("--format", "How to print the findings.", ["text", "json"], "text");
        Command command = new("awards", Help()) { file, dryRun, format };
        command.SetAction(async (parse, cancel) =>
        {
            var content = await ReadAsync(parse.GetRequiredValue(file), cancel);
            ImportReport report = await host.Send(new ImportAwardsCommand(content, parse.GetValue(dryRun)), cancel);
            if (parse.GetRequiredValue(format) == "json")
            {
                await host.Out.WriteLineAsync(JsonSerializer.Serialize(report.Findings.Select(f => new { f.Row, f.Column, f.Value, f.Code, f.Message }), Json));
                return report.IsClean ? 0 : 1;
            }
            if (!report.IsClean)
            {
                throw new VerbFailed([.. report.Findings.Select(Line)]);
            }
            await host.Out.WriteLineAsync($"{(report.DryRun ? "Would create" : "Created")} {report.Created}, {(report.DryRun ? "would update" : "updated")} {report.Updated} draft awards.");
            return 0;
        });
        return command;
    }

    private static string Help() => string.Join('\n',
        ImportAwardColumns.All.Select(c => $"  {c.Name,-17}{(c.Required ? "required. " : "")}{c.Help}")
            .Prepend("Creates or updates draft awards, all or nothing. The columns, in any order; one left out keeps what a draft has, an empty cell empties it:"));

    private static string Line(ImportFinding finding) => finding switch
    {
        { Row: 0 } => $"{finding.Message} ({finding.Code})",
        { Column: "" } => $"Row {finding.Row}: {finding.Message} ({finding.Code})",
        _ => $"Row {finding.Row}, column {finding.Column}, value '{finding.Value}': {finding.Message} ({finding.Code})",
    };

    // One byte more than may be read: enough to say that the file is too large, whatever its size.
    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var content = new byte[Math.Min(file.Length, ImportLimits.MaxBytes + 1)];
            await file.ReadExactlyAsync(content, cancel);
            return content;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new VerbFailed($"{Clipped.Text(path)} cannot be read: {failed.Message}");
        }
    }
}
