using System.Security.Cryptography;
using CsvHelper;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Data.Seeding;

/// <summary>Finds and reads the seed files: UTF-8 CSV with a header, ISO dates, invariant numbers.</summary>
public sealed class SeedFiles(IOptions<DatabaseOptions> options)
{
    private const string Folder = "seeds";

    public string Root { get; } = options.Value.SeedsPath ?? Find()
        ?? throw new DirectoryNotFoundException("The seeds folder was not found beside the program or above it. Name it in the setting Database:SeedsPath.");

    public IEnumerable<IReadOnlyDictionary<string, string>> Read(string name)
    {
        using var csv = CsvReader.FromFile(Path.Combine(Root, name), new CsvReaderOptions { Separator = ',' });
        string[] header = [.. csv.Headers];
        while (csv.Read())
        {
            yield return header.Index().ToDictionary(column => column.Item, column => csv.GetString(column.Index), StringComparer.Ordinal);
        }
    }

    /// <summary>Changes when any file of the folder does.</summary>
    public string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(Path.Combine(Root, folder), "*.csv").Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string? Find()
    {
        string[] starts = [AppContext.BaseDirectory, Directory.GetCurrentDirectory()];
        return starts.SelectMany(Above).Select(d => Path.Combine(d, Folder)).FirstOrDefault(d => Directory.Exists(Path.Combine(d, "reference")));
    }

    private static IEnumerable<string> Above(string start)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            yield return directory.FullName;
        }
    }
}
