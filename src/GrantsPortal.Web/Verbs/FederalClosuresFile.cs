using GrantsPortal.Domain.Reporting;

namespace GrantsPortal.Web.Verbs;

/// <summary>
/// The one-off closures from the seeds, for verbs that do without a database. The portal itself keeps them in its own table.
/// </summary>
public static class FederalClosuresFile
{
    public const string Name = "federal-closures.csv";

    /// <summary>The file in the nearest seeds folder above the executable or the working directory; null when there is none.</summary>
    public static string? Find() => Find(AppContext.BaseDirectory) ?? Find(Directory.GetCurrentDirectory());

    /// <summary>The business calendar with the closures of the file, or without them and a word in the log when there is none.</summary>
    public static FederalCalendar Calendar(TextWriter log)
    {
        if (Find() is not string path)
        {
            log.WriteLine($"{Name} was not found: one-off closures are left out.");
            return new FederalCalendar();
        }

        using StreamReader file = new(path);
        return Read(file);
    }

    /// <summary>The business calendar with the file's closures.</summary>
    /// <exception cref="VerbFailed">A row's date is not a date, or the first column holds something else.</exception>
    public static FederalCalendar Read(TextReader file)
    {
        if (FirstCell(file.ReadLine() ?? "") != "date")
        {
            throw new VerbFailed($"{Name}: the first column is not 'date'.");
        }

        List<DateOnly> closures = [];
        List<string> problems = [];
        int row = 1;
        while (file.ReadLine() is string line)
        {
            row++;
            string text = FirstCell(line);
            if (VerbOptions.TryDate(text, out DateOnly date))
            {
                closures.Add(date);
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                problems.Add($"{Name}, row {row}, column date: '{text}' is not a date. Write it as YYYY-MM-DD.");
            }
        }

        return problems.Count == 0 ? new FederalCalendar(closures) : throw new VerbFailed(problems);
    }

    // The date stands first, so the rest of the line, quoted or not, need not be read.
    private static string FirstCell(string line) => line.Split(',', 2)[0].Trim().Trim('"');

    private static string? Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            string file = Path.Combine(folder.FullName, "seeds", "reference", Name);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
