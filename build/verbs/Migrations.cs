/// <summary>EF Core's command line, for both providers at once, and the SQL Server script that a DBA runs.</summary>
internal static class Migrations
{
    private static readonly string[] Providers = ["Sqlite", "SqlServer"];

    private static readonly string Script = Shell.In("db", "sqlserver", "upgrade.sql");

    public static int Add(string[] options)
    {
        Shell.Require(options.Length == 1, "migration wants one NAME in PascalCase, such as AddAwardNotes");
        Prepare();
        foreach (string provider in Providers)
        {
            string[] place = ["--output-dir", $"Data/Migrations/{provider}", "--namespace", $"GrantsPortal.Data.Migrations.{provider}"];
            Shell.Require(Ef(provider, ["migrations", "add", options[0], .. place]) == 0, $"the {provider} migration could not be added");
        }

        foreach (string file in Directory.GetFiles(Path.Combine(Shell.Core, "Data", "Migrations"), "*.cs", SearchOption.AllDirectories))
        {
            Normalize(file);
        }

        Shell.Build(Shell.Core);
        return Generate(Script);
    }

    public static int WriteScript(string[] options)
    {
        Prepare();
        return Generate(Script);
    }

    private static void Prepare()
    {
        Feed.Configure(again: false);
        RestoreTool();
        Shell.Build(Shell.Core);
    }

    private static void RestoreTool() =>
        Shell.Require(Shell.Capture("dotnet", "tool", "restore").Code == 0, "the tool dotnet-ef could not be restored (dotnet tool restore says why)");

    private static int Generate(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        int code = Ef("SqlServer", "migrations", "script", "--idempotent", "--output", file);
        if (code == 0)
        {
            Normalize(file);
        }

        return code;
    }

    // As every file here: LF, and no byte order mark.
    private static void Normalize(string file) => File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\n"));

    private static int Ef(string provider, params string[] arguments) => Shell.Dotnet(
        ["ef", .. arguments, "--context", provider + "GrantsDbContext", "--project", Shell.Core, "--startup-project", Shell.Core, "--no-build"]);
}
