using System.CommandLine;
using System.Globalization;
using System.Text;
using GrantsPortal.Domain.Money;
using GrantsPortal.Features.Money;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Api;
using GrantsPortal.Web.Localization;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;

namespace GrantsPortal.Web.Verbs;

/// <summary><c>export spend-by-country</c>: the report of the page, as JSON the same as the HTTP interface answers.</summary>
public static class ExportSpendVerb
{
    private const string StandardOutput = "-";

    public static Command Create(VerbHost host)
    {
        Option<DateOnly> from = VerbOptions.Date("--from", "First day of the period.", required: true);
        Option<DateOnly> to = VerbOptions.Date("--to", "Last day of the period.", required: true);
        Option<string?> asOf = new("--as-of") { Description = "What the portal knew then: a moment (2025-10-16T09:30 is Eastern Time, Z and offsets count) or a day for its end. Without it: now." };
        Option<string> measure = VerbOptions.Choice("--measure", "Which money.", Enum.GetValues<SpendMeasure>().Select(SpendFilterText.Write), SpendFilterText.Write(SpendMeasure.Expended));
        Option<string?> program = new("--program") { Description = "Only awards of this program, by code." };
        Option<string?> bureau = new("--bureau") { Description = "Only countries of this bureau, by code; unallocated stays apart." };
        Option<string?> compact = new("--compact") { Description = "Only awards of this compact, by code." };
        Option<string> format = VerbOptions.Choice("--format", "How to write it.", ["csv", "xlsx", "json"]);
        Option<string> language = VerbOptions.Choice("--language", "Language of names and heads.", ["en", "fr", "es"], "en");
        Option<string> target = new("--out") { Description = "File to write, or - for standard output.", HelpName = "FILE", Required = true };

        Command command = new("spend-by-country", "Dollars by country for a period, as known at a moment.")
        {
            from, to, asOf, measure, program, bureau, compact, format, language, target,
        };
        command.SetAction(async (parse, cancel) =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = LocalizationSetup.CultureOf(parse.GetRequiredValue(language));
            SpendFilterText text = new()
            {
                Measure = parse.GetValue(measure),
                From = SpendFilterText.Write(parse.GetRequiredValue(from)),
                To = SpendFilterText.Write(parse.GetRequiredValue(to)),
                AsOf = parse.GetValue(asOf),
                Program = parse.GetValue(program),
                Bureau = parse.GetValue(bureau),
                Compact = parse.GetValue(compact),
            };
            string kind = parse.GetRequiredValue(format);
            string file = parse.GetRequiredValue(target);
            if (kind == "xlsx" && file == StandardOutput)
            {
                throw new VerbFailed("--out: a workbook cannot be printed. Name a file.");
            }

            Outcome<SpendFilter> filter = text.Parse(host.Services.GetRequiredService<OfficeClock>());
            if (!filter.IsOk)
            {
                throw new VerbFailed([.. filter.Errors.Select(error => error.Message)]);
            }

            SpendByCountry report = await host.Send(new GetSpendByCountryQuery(filter.Value), cancel);
            await WriteAsync(host, file, await BytesAsync(host, report, kind, cancel), cancel);
            return 0;
        });
        return command;
    }

    private static async Task<byte[]> BytesAsync(VerbHost host, SpendByCountry report, string kind, CancellationToken cancel)
    {
        if (kind == "json")
        {
            return SpendJson.Of(report).ToBytes();
        }

        IStringLocalizer<MoneyText> words = host.Services.GetRequiredService<IStringLocalizer<MoneyText>>();
        using MemoryStream memory = new();
        if (kind == "csv")
        {
            await SpendCsv.WriteAsync(memory, report, report.Rows, words, cancel);
        }
        else
        {
            SpendXlsx.Write(memory, report, report.Rows, words);
        }

        return memory.ToArray();
    }

    // The file appears whole or not at all.
    private static async Task WriteAsync(VerbHost host, string file, byte[] content, CancellationToken cancel)
    {
        if (file == StandardOutput)
        {
            string text = Encoding.UTF8.GetString(content).TrimStart('\uFEFF');
            await host.Out.WriteAsync(text.AsMemory(), cancel);
            if (!text.EndsWith('\n'))
            {
                await host.Out.WriteLineAsync();
            }

            return;
        }

        string part = file + ".part";
        try
        {
            await File.WriteAllBytesAsync(part, content, cancel);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new VerbFailed($"--out: {file} cannot be written. {failed.Message}");
        }
    }
}
