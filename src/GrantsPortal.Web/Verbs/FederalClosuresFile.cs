using GrantsPortal.Data;
using GrantsPortal.Data.Seeding;
using GrantsPortal.Domain.Reporting;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Web.Verbs;

/// <summary>
/// The one-off closures from the seeds, for verbs that do without a database. The portal itself keeps them in its own table.
/// </summary>
public static class FederalClosuresFile
{
    public const string Name = "federal-closures.csv";

    private const string Column = "date";

    /// <summary>The business calendar with the closures of the nearest seeds folder, or without them and a word in the log when there is none.</summary>
    public static FederalCalendar Calendar(TextWriter log)
    {
        try
        {
            return Read(new DatabaseOptions());
        }
        catch (IOException missing) when (missing is DirectoryNotFoundException or FileNotFoundException)
        {
            log.WriteLine($"{Name} was not found: one-off closures are left out.");
            return new FederalCalendar();
        }
    }

    /// <summary>The business calendar with the closures of the seeds that the settings name.</summary>
    /// <exception cref="VerbFailed">A row's date is not a date, or there is no such column.</exception>
    public static FederalCalendar Read(DatabaseOptions settings)
    {
        List<IReadOnlyDictionary<string, string>> rows = [.. new SeedFiles(Options.Create(settings)).Read(Path.Combine("reference", Name))];
        if (rows.Count == 0 || !rows[0].ContainsKey(Column))
        {
            throw new VerbFailed($"{Name}: no row has the column '{Column}'.");
        }

        List<DateOnly> closures = [];
        List<string> problems = [];
        foreach ((int at, IReadOnlyDictionary<string, string> row) in rows.Index())
        {
            if (VerbOptions.TryDate(row[Column], out DateOnly date))
            {
                closures.Add(date);
            }
            else
            {
                problems.Add($"{Name}, row {at + 2}, column {Column}: '{row[Column]}' is not a date. Write it as YYYY-MM-DD.");
            }
        }

        return problems.Count == 0 ? new FederalCalendar(closures) : throw new VerbFailed(problems);
    }
}
